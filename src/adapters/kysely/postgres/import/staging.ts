import type pg from 'pg'
import { incoming } from '../../import/incoming.js'
import type { StagedRow } from '../../import/stage-world.js'
import { KINDS, keyOf, TABLE_OF, WORLD_TABLES, type WorldTable } from '../../world-rows.js'
import { copyJournal } from './journal.js'

/** The column that tells in which order incoming rows were added. */
export const ROW = 'row_number'

/** The column that no world has: a webhook begins at the end of the journal. */
const COMPUTED: Partial<Record<WorldTable, { readonly column: string; readonly value: string }>> = {
  webhooks: { column: ', after_seq', value: ', journal_end()' },
}

/** The temporary tables of one import: like the tables of a world, and each row knows the place it comes from. */
export interface Staging {
  add(rows: readonly StagedRow[]): Promise<void>
  /** Makes them fit for being searched; nothing is added afterwards. */
  index(): Promise<void>
  /** Copies everything into the tables themselves. */
  copy(): Promise<void>
}

/** Makes them, empty; they end with the connection. */
export async function stagingOn(client: pg.Client): Promise<Staging> {
  const columns = await columnsOf(client)
  for (const table of WORLD_TABLES) {
    await client.query(`create temp table ${incoming(table)} as select '' as place, * from ${table} limit 0`)
    await client.query(`alter table ${incoming(table)} add ${ROW} bigint generated always as identity`)
  }
  return {
    async add(rows) {
      for (const table of WORLD_TABLES) {
        const given = rows.filter((row) => row.table === table)
        if (given.length === 0) continue
        const names = columns[table].join()
        await client.query({
          name: incoming(table),
          text: `insert into ${incoming(table)} (place, ${names}) select place, ${names}
            from json_populate_recordset(null::${incoming(table)}, $1)`,
          values: [JSON.stringify(given.map(({ place, row }) => ({ place, ...row })))],
        })
      }
    },
    async index() {
      for (const kind of KINDS) {
        await client.query(`create index on ${incoming(TABLE_OF[kind])} (${keyOf(kind)})`)
      }
      for (const table of WORLD_TABLES) await client.query(`analyze ${incoming(table)}`)
    },
    async copy() {
      for (const table of WORLD_TABLES) {
        const names = columns[table].join()
        const { column = '', value = '' } = COMPUTED[table] ?? {}
        if (table === 'journal') await copyJournal(client, names)
        else
          await client.query(
            `insert into ${table} (${names}${column}) select ${names}${value} from ${incoming(table)} order by 1`,
          )
      }
    },
  }
}

async function columnsOf(client: pg.Client): Promise<Record<WorldTable, string[]>> {
  const { rows } = await client.query<{ relation: WorldTable; names: string[] }>(
    `select attrelid::regclass::text as relation, array_agg(attname::text order by attnum) as names from pg_attribute
     where attrelid = any($1::regclass[]) and attnum > 0 and not attisdropped and attname <> 'after_seq' group by 1`,
    [WORLD_TABLES],
  )
  return Object.fromEntries(rows.map(({ relation, names }) => [relation, names])) as Record<WorldTable, string[]>
}
