import type { Command } from 'commander'
import { keptDatabase } from './existing-store.js'

const EXAMPLES = `
Examples:
  $ casework migrate
  $ DATABASE_URL=postgres://casework@db/casework casework migrate

The database is DATABASE_URL, by default sqlite:casework.db; a SQLite file is made where there is none. A service does
the same when it starts.`

/** Adds `casework migrate`, which brings the tables up to date and ends. */
export function migrateCommand(casework: Command): void {
  casework
    .command('migrate')
    .description('Brings the tables of the database up to date, and names the steps.')
    .addHelpText('after', EXAMPLES)
    .action(migrate)
}

async function migrate(): Promise<void> {
  const databaseUrl = await keptDatabase()
  const { migrateStore } = await import('../kysely/migrate-store.js')
  const ran = await migrateStore(databaseUrl)
  const said = ran.length === 0 ? 'The tables were up to date.' : `Brought up to date: ${ran.join(', ')}.`
  process.stdout.write(`${said}\n`)
}
