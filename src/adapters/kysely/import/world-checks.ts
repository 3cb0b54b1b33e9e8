import type { WorldConflict } from '../../../domain/world.js'
import { KINDS, keyOf, TABLE_OF } from '../world-rows.js'
import { incoming } from './incoming.js'
import { REFERENCES } from './references.js'

/** A row of a check; `other` is the place that the problem is about. */
export interface Finding {
  readonly place: string
  readonly id: number
  readonly other: string
}

/** A query that finds conflicts, and the conflict of each row. */
export interface Check {
  readonly query: string
  conflict(finding: Finding): WorldConflict
}

/** The differences between the engines. */
export interface CheckDialect {
  /** The column that tells in which order incoming rows were added. */
  readonly row: string
  /** Joins a small table to a large one through the index of the large one. */
  readonly join: string
}

/** The journal refers to nothing that must still exist, and nothing refers to it. */
const REFERRED_TO = KINDS.filter((kind) => kind !== 'journal')

/** The checks of a world by itself; they read nothing of the store. */
export function checksWithin(dialect: CheckDialect): Check[] {
  return [
    ...KINDS.map((kind) => ({
      query: repeatedIds(incoming(TABLE_OF[kind]), keyOf(kind), dialect),
      conflict: ({ place, id, other }: Finding) =>
        ({ place, code: 'repeated_id', id: String(id), first: other }) as const,
    })),
    workInClosedCases(incoming('cases'), dialect),
  ]
}

/** Notes the references that the world itself cannot satisfy: most often a handful, to be looked up in the store. */
export const NOTE_OUTWARD_REFERENCES: readonly string[] = [
  'drop table if exists outward',
  'create temp table outward (place text, kind text, id bigint)',
  ...REFERENCES.map(
    ({ from, id, to, member }) =>
      `insert into outward select r.place || '${member}', '${to}', ${id} from ${incoming(from)} r
       where ${id} is not null and not exists (select 1 from ${incoming(TABLE_OF[to])} where id = ${id})`,
  ),
]

/** The checks of a world beside the store; to be run after `NOTE_OUTWARD_REFERENCES`. */
export function checksWithStored(dialect: CheckDialect): Check[] {
  const { join, row } = dialect
  return [
    ...REFERRED_TO.flatMap((kind) => [
      {
        query: `select i.place, i.id, '' as other from ${incoming(TABLE_OF[kind])} i
          ${join} ${TABLE_OF[kind]} s on s.id = i.id order by i.${row}`,
        conflict: ({ place, id }: Finding) => ({ place, code: 'stored_id', kind, id: String(id) }) as const,
      },
      {
        query: `select place, id, '' as other from outward o
          where kind = '${kind}' and not exists (select 1 from ${TABLE_OF[kind]} s where s.id = o.id)`,
        conflict: ({ place, id }: Finding) => ({ place, code: 'unknown_reference', kind, id: String(id) }) as const,
      },
    ]),
    workInClosedCases('cases', dialect),
    secondJournal(dialect),
  ]
}

function workInClosedCases(cases: string, { join, row }: CheckDialect): Check {
  return {
    query: `select a.place, a.case_id as id, '' as other
      from ${incoming('activities')} a ${join} ${cases} c on c.id = a.case_id
      where c.status = 'closed' and a.status <> 'completed' order by a.${row}`,
    conflict: ({ place, id }) => ({ place, code: 'open_work_in_closed_case', case: String(id) }),
  }
}

/** Two journals have each their own numbers: a follower of one would miss the entries of the other. */
function secondJournal({ row }: CheckDialect): Check {
  return {
    query: `select place, seq as id, '' as other from ${incoming('journal')}
      where exists (select 1 from journal) order by ${row} limit 1`,
    conflict: ({ place }) => ({ place, code: 'second_journal' }),
  }
}

function repeatedIds(table: string, key: string, { row }: CheckDialect): string {
  return `select again.place, again.${key} as id, first.place as other
    from (select ${key}, min(${row}) as earliest from ${table} group by ${key} having count(*) > 1) repeated
    join ${table} again on again.${key} = repeated.${key} and again.${row} > repeated.earliest
    join ${table} first on first.${row} = repeated.earliest
    order by again.${row}`
}
