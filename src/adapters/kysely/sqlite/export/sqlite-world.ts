import { sql } from 'kysely'
import type { ExportSource } from '../../export/export-world.js'
import { worldStatements } from '../../export/world-statements.js'
import { prepare } from '../../prepared.js'
import type { SqliteConnection } from '../connection.js'
import { sqliteEngine } from '../engine.js'

const STATEMENTS = worldStatements(sqliteEngine)
const NUMBERS_GIVEN = prepare({
  compile: () =>
    sql<{ last: number }>`select seq as last from sqlite_sequence where name = 'journal'`.compile(sqliteEngine.db),
})

/** What is in a file, or in memory, as the source of an export. */
export function sqliteWorld(connection: SqliteConnection): ExportSource {
  return {
    connection,
    statements: STATEMENTS,
    async numbersGiven() {
      const [found] = await connection.all(NUMBERS_GIVEN, {})
      return found?.last ?? 0
    },
  }
}
