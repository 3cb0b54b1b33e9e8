import { existsSync, statSync } from 'node:fs'
import type { Command } from 'commander'
import { existingDatabase } from './existing-store.js'
import { CommandFailure, wrongUsage } from './failure.js'
import { newFile } from './output/new-file.js'

const EXAMPLES = `
Examples:
  $ casework backup /var/backups/casework-$(date +%F).db
  $ DATABASE_URL=sqlite:/var/backups/casework-2026-11-23.db casework serve    # to look at one

A service may be writing: the copy holds every change that was answered before the backup began. No file is replaced.
docs/backup.md says how to restore a copy, and how to back up PostgreSQL.`

/** Adds `casework backup`, which copies the SQLite file while it is in use. */
export function backupCommand(casework: Command): void {
  casework
    .command('backup')
    .description('Copies the SQLite database, also while a service uses it.')
    .argument('<file>', 'where the copy goes; there must be none yet')
    .addHelpText('after', EXAMPLES)
    .action(backup)
}

async function backup(file: string): Promise<void> {
  const databaseUrl = await existingDatabase()
  if (!databaseUrl.startsWith('sqlite:')) {
    throw wrongUsage('This copies SQLite files. PostgreSQL is backed up with its own tools: see docs/backup.md.')
  }
  const [{ sqliteFile }, { backupSqlite }] = await Promise.all([
    import('../kysely/open-store.js'),
    import('../kysely/sqlite/backup.js'),
  ])
  refuseExisting(file)
  const copy = await newFile(file)
  try {
    backupSqlite(sqliteFile(databaseUrl), copy.partial)
    refuseExisting(file)
    await copy.keep()
  } catch (error) {
    await copy.discard()
    throw error
  }
  const bytes = statSync(file).size.toLocaleString('en-US')
  process.stdout.write(`Copied ${bytes} bytes to ${file}; the copy is sound.\n`)
}

function refuseExisting(file: string): void {
  if (existsSync(file)) throw new CommandFailure([`There is a file ${file} already: a backup never replaces one.`])
}
