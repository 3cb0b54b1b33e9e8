import type { ExportSource } from '../../export/export-world.js'
import { worldStatements } from '../../export/world-statements.js'
import { command, postgresConnection } from '../connection.js'
import { postgresEngine } from '../engine.js'
import { withPatience } from '../patient.js'

const STATEMENTS = worldStatements(postgresEngine)

/** Runs work on a connection of its own that sees the database at one instant, however slow the work is. */
export function viewed(databaseUrl: string, work: (source: ExportSource) => Promise<void>): Promise<void> {
  return withPatience(databaseUrl, async (client) => {
    await command(client, 'begin isolation level repeatable read read only')
    await work({
      connection: postgresConnection(client),
      statements: STATEMENTS,
      async numbersGiven() {
        // A sequence is read as it is now, not as it was: what it has given since then does no harm.
        const [result] = await command(client, 'select last_value as last from journal_seq_seq')
        return Number((result?.rows as { last: number }[])[0]?.last)
      },
    })
    await command(client, 'commit')
  })
}
