import type { Command } from 'commander'
import { type ImportReport, WORLD_LISTS, type WorldImporter, type WorldList } from '../../domain/world.js'
import { CommandFailure, wrongUsage } from './failure.js'
import { progressOn } from './progress.js'
import { openWorld } from './world-file/open-world.js'

const EXAMPLES = `
Examples:
  $ casework import world.json
  $ zcat world.ndjson.gz | casework import -

The cases go to DATABASE_URL, by default sqlite:casework.db. A service may be running on it.
While a large world is being copied at the end, others cannot write.`

/** Adds `casework import`, which takes in a whole world, or nothing of it. */
export function importCommand(casework: Command): void {
  casework
    .command('import')
    .description('Takes in a world: departments, users, cases, activities, … All of it, or nothing.')
    .argument('<world>', 'a file of JSON or NDJSON, or - for standard input')
    .addHelpText('after', EXAMPLES)
    .action(importFile)
}

async function importFile(world: string): Promise<void> {
  const { readConfig } = await import('../../config.js')
  const { databaseUrl } = readConfig()
  if (databaseUrl === 'sqlite::memory:') throw wrongUsage('DATABASE_URL names a database that would not be kept.')
  const bytes = await openWorld(world)
  const { openStore } = await import('../kysely/open-store.js')
  const store = await openStore(databaseUrl, Math.random)
  try {
    process.stdout.write(`${summaryOf(await importWith(store, bytes))}\n`)
  } finally {
    await store.close()
  }
}

async function importWith(store: WorldImporter, bytes: AsyncIterable<Uint8Array>): Promise<ImportReport> {
  const { readWorld } = await import('./world-file/read-world.js')
  const progress = progressOn(process.stderr)
  try {
    return await store.importWorld(readWorld(bytes), progress.show)
  } finally {
    progress.end()
  }
}

/**
 * What was imported, in one line.
 * @throws CommandFailure naming the problems, where there are any
 */
export function summaryOf(report: ImportReport): string {
  if ('problems' in report) {
    const rest = report.more > 0 ? [`… and ${report.more.toLocaleString('en-US')} more problems.`] : []
    const problems = report.problems.map(({ place, text }) => `${place} ${text}`)
    throw new CommandFailure([...problems, ...rest, 'Nothing was imported.'])
  }
  const counts = (Object.keys(WORLD_LISTS) as WorldList[]).flatMap((list) => {
    const count = report.imported[WORLD_LISTS[list]]
    return count === 0 ? [] : [`${count.toLocaleString('en-US')} ${count === 1 ? WORLD_LISTS[list] : list}`]
  })
  return counts.length === 0 ? 'The world is empty: nothing was imported.' : `Imported ${counts.join(', ')}.`
}
