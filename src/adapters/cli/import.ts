import type { Readable } from 'node:stream'
import type { Command } from 'commander'
import type { WorldExporter, WorldImporter } from '../../domain/world.js'
import type { ImportOutcome } from '../world-format/import-world.js'
import { countsOf } from './counts.js'
import { keptDatabase, withStoreToFill } from './existing-store.js'
import { CommandFailure } from './failure.js'
import { progressOn } from './progress.js'
import { withWorld } from './world-source.js'

const EXAMPLES = `
Examples:
  $ casework import world.json
  $ zcat world.ndjson.gz | casework import -

The cases go to DATABASE_URL, by default sqlite:casework.db. A service may be running on it.
While a large world is being copied at the end, others cannot write. A journal in the world is taken where there is
none yet, and goes on behind its numbers. After an import into an empty store the command prints the SHA-256 of the
store, to be compared with that of the export.`

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
  const databaseUrl = await keptDatabase()
  await withWorld(world, (bytes) =>
    withStoreToFill(databaseUrl, async (store) => {
      const wasEmpty = await store.isVacant()
      process.stdout.write(`${summaryOf(await importWith(store, bytes))}\n`)
      if (wasEmpty && !(await store.isVacant())) process.stderr.write(`${await checksumIn(store)}\n`)
    }),
  )
}

/** Takes a world into a store, and shows on a terminal how far it is. */
export async function importWith(store: WorldImporter, bytes: Readable): Promise<ImportOutcome> {
  const [{ readWorld }, { importWorld }] = await Promise.all([
    import('../world-format/read-world.js'),
    import('../world-format/import-world.js'),
  ])
  const progress = progressOn(process.stderr)
  try {
    return await importWorld(store, readWorld(bytes), progress.show)
  } finally {
    progress.end()
  }
}

/** Reads the store back, so that the checksum is that of the store and not of the file. */
async function checksumIn(store: WorldExporter): Promise<string> {
  const { checksumOf } = await import('../world-format/checksum.js')
  const progress = progressOn(process.stderr, 'read back')
  const checksum = checksumOf()
  try {
    await store.exportWorld(
      // eslint-disable-next-line @typescript-eslint/require-await -- an exporter takes an asynchronous function
      async (records) => {
        checksum.add(records)
        progress.show(checksum.records)
      },
      { journal: true },
    )
  } finally {
    progress.end()
  }
  return checksum.line()
}

/**
 * Says in one line which records were imported.
 * @throws CommandFailure naming the problems, where there are any
 */
export function summaryOf(report: ImportOutcome): string {
  if ('problems' in report) {
    const rest = report.more > 0 ? [`… and ${report.more.toLocaleString('en-US')} more problems.`] : []
    const problems = report.problems.map(({ place, text }) => `${place} ${text}`)
    throw new CommandFailure([...problems, ...rest, 'Nothing was imported.'])
  }
  const counts = countsOf(report.imported)
  return counts === null ? 'The world is empty: nothing was imported.' : `Imported ${counts}.`
}
