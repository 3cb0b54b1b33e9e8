import type { Readable } from 'node:stream'
import type { Command } from 'commander'
import { existingDatabase, withStore } from './existing-store.js'
import { wrongUsage } from './failure.js'
import { importWith, summaryOf } from './import.js'
import { withWorld } from './world-source.js'

const EXAMPLES = `
Examples:
  $ casework reset --yes
  $ casework reset --yes --world world.json

The database is DATABASE_URL, by default sqlite:casework.db. It is refused while a service uses it. The journal is
emptied too and begins anew with number 1: a follower must begin anew as well. A world that cannot be taken in
leaves the database empty.`

interface ResetOptions {
  readonly yes?: true
  readonly world?: string
}

/** Adds `casework reset`, which takes everything out of a database. */
export function resetCommand(casework: Command): void {
  casework
    .command('reset')
    .description('Deletes everything in the database.')
    .option('--yes', 'really')
    .option('--world <file>', 'then takes in this world, from a file or - for standard input')
    .addHelpText('after', EXAMPLES)
    .action(reset)
}

async function reset({ yes, world }: ResetOptions): Promise<void> {
  const databaseUrl = await existingDatabase()
  if (!yes) throw wrongUsage(`This deletes everything in ${shown(databaseUrl)}. Say --yes if it shall.`)
  await (world === undefined ? emptied(databaseUrl) : withWorld(world, (bytes) => emptied(databaseUrl, bytes)))
}

async function emptied(databaseUrl: string, bytes?: Readable): Promise<void> {
  const { emptyStore } = await import('../kysely/empty-store.js')
  await emptyStore(databaseUrl, Math.random)
  process.stdout.write(`Deleted everything in ${shown(databaseUrl)}.\n`)
  if (!bytes) return
  await withStore(databaseUrl, async (store) => {
    process.stdout.write(`${summaryOf(await importWith(store, bytes))}\n`)
  })
}

/** An address without its password. */
function shown(databaseUrl: string): string {
  if (databaseUrl.startsWith('sqlite:')) return databaseUrl
  const url = new URL(databaseUrl)
  url.password = ''
  url.search = ''
  return url.href
}
