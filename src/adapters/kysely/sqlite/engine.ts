import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql } from 'kysely'
import type { Engine } from '../connection.js'
import { arg } from '../prepared.js'
import type { Tables } from '../tables.js'

const db = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (any) => new SqliteIntrospector(any),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** The lists of open rows, by the table of the rows. */
export const OPEN_LISTS = {
  cases: { list: 'open_case_list', rows: 'open_cases', notListed: ['is_open'], tombstones: 'case_tombstones' },
  activities: {
    list: 'open_work_list',
    rows: 'open_activities',
    notListed: ['is_open', 'substatus', 'type', 'mode', 'priority'],
    tombstones: 'activity_tombstones',
  },
} as const satisfies Engine['openLists']

/** How statements are built for SQLite. */
export const sqliteEngine: Engine = {
  db,
  // A transaction that writes is the only one.
  lock: null,
  lockTexts: null,
  items: (argument) => sql<{ value: unknown }>`json_each(${arg<string>(argument)})`.as('item'),
  lateral(query, columns, name) {
    const members = columns.flatMap((column) => [sql.lit(column), sql.ref(column)])
    return sql`json_each((select json_group_array(json_object(${sql.join(members)})) from (${query}))) ${sql.ref(name)}`
  },
  openLists: OPEN_LISTS,
  caseOfWork: 'cluster_key',
  closing: {
    cases: { purge_later: sql.lit(1), room: sql.lit(null) },
    activities: { purge_later: sql.lit(1) },
  },
  larger: (one, other) => sql`max(${one}, ${other})`,
  highestNumber: sql`coalesce((select seq from sqlite_sequence where name = 'journal'), 0)`,
  nextId: (table) =>
    table === 'notes' || table === 'webhooks'
      ? db.selectNoFrom(
          sql<number>`coalesce((select seq from sqlite_sequence where name = ${sql.lit(table)}), 0) + 1`.as('id'),
        )
      : db.selectFrom(table).select(sql<number>`coalesce(max(id), 0) + 1`.as('id')),
  amongWords: (column, argument) => sql`${sql.ref(column)} in (select value from json_each(${arg<string>(argument)}))`,
  among(column, argument) {
    const value = typeof column === 'string' ? sql.ref(column) : column
    return sql`${value} in (select value from json_each(${arg<string>(argument)}))`
  },
}
