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

/** How statements are built for SQLite. */
export const sqliteEngine: Engine = {
  db,
  // A unit has the only writing connection.
  locked: null,
  caseOfWork: 'cluster_key',
  closing: {
    cases: { swept_later: sql.lit(1), room: sql.lit(null) },
    activities: { swept_later: sql.lit(1) },
  },
  nextId: (table) => db.selectFrom(table).select(sql<number>`coalesce(max(id), 0) + 1`.as('id')),
  among(column, argument) {
    const value = typeof column === 'string' ? sql.ref(column) : column
    return sql`${value} in (select value from json_each(${arg<string>(argument)}))`
  },
}
