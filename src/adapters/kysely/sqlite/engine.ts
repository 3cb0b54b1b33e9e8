import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql } from 'kysely'
import type { Engine } from '../connection.js'
import { arg } from '../prepared.js'
import type { Tables } from '../tables.js'

/** How statements are built for SQLite. */
export const sqliteEngine: Engine = {
  db: new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  }),
  among(column, argument) {
    const value = typeof column === 'string' ? sql.ref(column) : column
    return sql`${value} in (select value from json_each(${arg<string>(argument)}))`
  },
}
