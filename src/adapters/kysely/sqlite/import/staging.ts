import type Database from 'better-sqlite3'
import { ENTRIES_ONLY, incoming } from '../../import/incoming.js'
import type { StagedRow } from '../../import/stage-world.js'
import { KINDS, keyOf, TABLE_OF, WORLD_TABLES, type WorldTable } from '../../world-rows.js'
import { nothingLeaves, purgeAll } from '../purge-all.js'

/** The temporary tables of one import: like the tables of a world, and each row knows the place it comes from. */
export interface Staging {
  /** Makes them, empty. */
  create(): void
  add(rows: readonly StagedRow[]): void
  /** Makes them fit for being searched; nothing is added afterwards. */
  index(): void
  /** Copies everything into the tables themselves. */
  copy(): void
  drop(): void
}

/** The columns that no world has: where a row lies, how much room it keeps for being closed, the end of the journal. */
const COMPUTED: Partial<Record<WorldTable, { readonly column: string; value: string; order: string }>> = {
  activities: { column: ', cluster_key', value: ', coalesce(case_id, 0)', order: 'coalesce(case_id, 0), id' },
  cases: { column: ', room', value: ", iif(status = 'closed', null, zeroblob(16))", order: 'id' },
  webhooks: { column: ', after_seq', value: ', (select coalesce(max(seq), 0) from main.journal)', order: 'id' },
}

/** A gap is a number that was given away: new entries go on behind it as behind any other. So do new notes and webhooks. */
const GO_ON_BEHIND_JOURNAL = (
  [
    ['journal', 'seq'],
    ['notes', 'note_id'],
    ['webhooks', 'webhook_id'],
  ] as const
).flatMap(([table, given]) => [
  `insert into sqlite_sequence (name, seq)
   select '${table}', 0 where not exists (select 1 from sqlite_sequence where name = '${table}')`,
  `update sqlite_sequence set seq = max(seq, (select coalesce(max(${given}), 0) from ${incoming('journal')}))
   where name = '${table}'`,
])

export function stagingOn(database: Database.Database): Staging {
  const columns = columnsOf(database)
  const inserts = new Map<WorldTable, Database.Statement>()
  const insertInto = (table: WorldTable): Database.Statement => {
    const known = inserts.get(table)
    if (known) return known
    const places = columns[table].map(() => ', ?').join('')
    const insert = database.prepare(
      `insert into ${incoming(table)} (place, ${columns[table].join()}) values (?${places})`,
    )
    inserts.set(table, insert)
    return insert
  }
  return {
    create() {
      for (const table of WORLD_TABLES) {
        database.exec(`create temp table ${incoming(table)} as select '' as place, * from main.${table} limit 0`)
      }
    },
    add(rows) {
      for (const { table, place, row } of rows) {
        insertInto(table).run(place, ...columns[table].map((column) => row[column] ?? null))
      }
    },
    index() {
      for (const kind of KINDS) {
        const table = incoming(TABLE_OF[kind])
        database.exec(`create index temp.${table}_by_id on ${table} (${keyOf(kind)})`)
      }
    },
    copy() {
      purgeAll(database)
      for (const table of WORLD_TABLES) {
        const names = columns[table].join()
        const rows = `${incoming(table)} ${table === 'journal' ? ENTRIES_ONLY : ''}`
        const { column, value, order } = COMPUTED[table] ?? { column: '', value: '', order: '1, 2' }
        database.exec(
          `insert into main.${table} (${names}${column}) select ${names}${value} from ${rows} order by ${order}`,
        )
      }
      if (database.prepare(`select 1 from ${incoming('journal')} limit 1`).get() !== undefined) {
        for (const statement of GO_ON_BEHIND_JOURNAL) database.exec(statement)
      }
      // The imported rows are as the imported entries say already.
      nothingLeaves(database)
    },
    drop() {
      for (const table of WORLD_TABLES) database.exec(`drop table if exists ${incoming(table)}`)
    },
  }
}

function columnsOf(database: Database.Database): Record<WorldTable, string[]> {
  const names = database
    .prepare<[string], string>(
      "select name from pragma_table_info(?) where name not in ('cluster_key', 'purge_later', 'room', 'after_seq')",
    )
    .pluck()
  return Object.fromEntries(WORLD_TABLES.map((table) => [table, names.all(table)])) as Record<WorldTable, string[]>
}
