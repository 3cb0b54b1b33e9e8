import { type Command, Option } from 'commander'
import type { StoreOfWorlds, WorldKind } from '../../domain/world.js'
import { checksumOf } from '../world-format/checksum.js'
import { type WorldForm, worldWriter } from '../world-format/write-world.js'
import { countsOf } from './counts.js'
import { withExistingStore } from './existing-store.js'
import { openOutput } from './output/open-output.js'
import type { Output } from './output/output.js'
import { progressOn, type Terminal } from './progress.js'

const EXAMPLES = `
Examples:
  $ casework export world.ndjson
  $ casework export --no-journal world.json
  $ casework export | gzip > world.ndjson.gz
  $ casework export >(gzip > world.ndjson.gz)
  $ casework export | DATABASE_URL=postgres://casework@db/casework casework import -

The cases come from DATABASE_URL, by default sqlite:casework.db, as they are at one instant; a service may be running
on it. A file appears under its name only when it is whole, and replaces one of that name. A FIFO or a device is written
through. The last line is the SHA-256 of the world as NDJSON: an import into an empty store prints the same.`

const NOWHERE: Terminal = { write: () => undefined }

interface ExportOptions {
  readonly format?: WorldForm
  readonly journal: boolean
}

/** Adds `casework export`, which writes out everything that `casework import` takes in. */
export function exportCommand(casework: Command): void {
  casework
    .command('export')
    .description('Writes out the world: departments, users, cases, activities, … and the journal.')
    .argument('[file]', 'where to, or - for standard output', '-')
    .addOption(
      new Option('--format <format>', 'default: as the ending of the file says, else ndjson').choices([
        'json',
        'ndjson',
      ]),
    )
    .option('--no-journal', 'without the journal')
    .addHelpText('after', EXAMPLES)
    .action(exportTo)
}

function exportTo(file: string, { format = formOf(file), journal }: ExportOptions): Promise<void> {
  return withExistingStore(async (store) => {
    const output = await openOutput(file)
    try {
      const { counts, checksum } = await write(store, output, { format, journal })
      await output.keep()
      if (!output.isStandard) process.stdout.write(`Exported ${countsOf(counts) ?? 'an empty world'}.\n`)
      process.stderr.write(`${checksum}\n`)
    } finally {
      await output.discard()
    }
  })
}

async function write(
  store: StoreOfWorlds,
  output: Output,
  { format, journal }: Required<ExportOptions>,
): Promise<{ readonly counts: Partial<Record<WorldKind, number>>; readonly checksum: string }> {
  const writer = worldWriter(format)
  const checksum = checksumOf()
  const progress = progressOn(output.isStandard && process.stdout.isTTY ? NOWHERE : process.stderr, 'written')
  try {
    await store.exportWorld(
      async (records) => {
        checksum.add(records)
        await output.write(writer.text(records))
        progress.show(checksum.records)
      },
      { journal },
    )
    await output.write(writer.end())
  } finally {
    progress.end()
  }
  return { counts: checksum.counts, checksum: checksum.line() }
}

function formOf(file: string): WorldForm {
  return file.endsWith('.json') ? 'json' : 'ndjson'
}
