import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from 'kysely'
import type { Engine } from '../connection.js'
import { arg } from '../prepared.js'
import type { Tables } from '../tables.js'

const db = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (any) => new PostgresIntrospector(any),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

const OPEN_LISTS = {
  cases: { list: 'open_case_list', rows: 'open_case_list', notListed: [], tombstones: null },
  activities: {
    list: 'open_work_list',
    rows: 'open_activities',
    notListed: ['substatus', 'type', 'mode', 'priority'],
    tombstones: null,
  },
} as const satisfies Engine['openLists']

/** The ids in an argument that `idList` made. */
const numbers = (argument: string) => sql`cast(translate(${arg<string>(argument)}, '[]', '{}') as bigint[])`

/** The words in an argument that is a JSON list. */
const words = (argument: string) => sql`cast(translate(${arg<string>(argument)}, '[]', '{}') as text[])`

const items = (argument: string) =>
  sql<{ value: unknown }>`jsonb_array_elements(cast(${arg<string>(argument)} as jsonb))`.as<'item'>(sql`item(value)`)

/** How statements are built for PostgreSQL. */
export const postgresEngine: Engine = {
  db,
  among(column, argument) {
    const value = typeof column === 'string' ? sql.ref(column) : column
    return sql`${value} = any(${numbers(argument)})`
  },
  amongWords: (column, argument) => sql`${sql.ref(column)} = any(${words(argument)})`,
  lock(query, mode) {
    const locked = query.forUpdate()
    return mode === 'wait' ? locked : mode === 'nowait' ? locked.noWait() : locked.skipLocked()
  },
  lockTexts(text, argument, mode) {
    // The upper 16 bits stay free: they mark other locks.
    const number = sql`(hashtextextended(${text}, 0) & ${sql.lit(2 ** 48 - 1)})`
    const lock =
      mode === 'wait' ? sql`pg_advisory_xact_lock(${number}) is not null` : sql`pg_try_advisory_xact_lock(${number})`
    return db.selectFrom(items(argument)).select(sql<boolean>`bool_and(${lock})`.as('locked'))
  },
  items,
  lateral: (query, _columns, name) =>
    sql`lateral (select to_jsonb(of_each) as value from (${query}) of_each) ${sql.ref(name)}`,
  openLists: OPEN_LISTS,
  caseOfWork: 'case_id',
  closing: { cases: {}, activities: {} },
  larger: (one, other) => sql`greatest(${one}, ${other})`,
  highestNumber: sql`coalesce(pg_sequence_last_value('journal_seq_seq'), 0)`,
  nextId: (table) => db.selectNoFrom(sql<number>`nextval(${sql.lit(`${table}_ids`)})`.as('id')),
}
