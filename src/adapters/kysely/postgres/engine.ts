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

/** How statements are built for PostgreSQL where nothing is changed. */
export const readingEngine: Engine = {
  db,
  among(column, argument) {
    const value = typeof column === 'string' ? sql.ref(column) : column
    return sql`${value} = any(cast(translate(${arg<string>(argument)}, '[]', '{}') as bigint[]))`
  },
  locked: null,
  caseOfWork: 'case_id',
  closing: { cases: {}, activities: {} },
  nextId: (table) => db.selectNoFrom(sql<number>`nextval(${sql.lit(`${table}_ids`)})`.as('id')),
}

/** How statements are built for PostgreSQL in a unit: whatever decides stays as it is until the unit ends. */
export const writingEngine: Engine = { ...readingEngine, locked: (query) => query.forUpdate() }

/** The same for who must not wait: a row that somebody else has locked is an error. */
export const hastyEngine: Engine = { ...readingEngine, locked: (query) => query.forUpdate().noWait() }

/** The same for who must not wait: rows that somebody else has locked are left out. */
export const skippingEngine: Engine = { ...readingEngine, locked: (query) => query.forUpdate().skipLocked() }

/** The same for the work of cases: only of those that nobody else has locked, and that are locked by this, too. */
export const freeWorkEngine: Engine = {
  ...hastyEngine,
  among(column, argument) {
    if (column !== hastyEngine.caseOfWork) return hastyEngine.among(column, argument)
    const free = db.selectFrom('cases').select('id').where(hastyEngine.among('id', argument)).forUpdate().skipLocked()
    return sql`${sql.ref(column)} = any(array(${free}))`
  },
}
