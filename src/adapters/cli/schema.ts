import { type Command, Option } from 'commander'
import type { WorldForm } from '../world-format/write-world.js'
import { writeTo } from './output/write-to.js'

const EXAMPLES = `
Examples:
  $ casework schema > world.schema.json
  $ casework schema --format ndjson > line.schema.json

The schema (JSON Schema 2020-12) comes from the shapes that casework import checks. docs/world-format.md describes a
world in words, with the rules that a schema cannot say.`

/** Adds `casework schema`, which prints the JSON Schema of a world. */
export function schemaCommand(casework: Command): void {
  casework
    .command('schema')
    .description('Prints the JSON Schema of a world.')
    .addOption(
      new Option('--format <format>', 'of a whole world, or of a line of NDJSON')
        .choices(['json', 'ndjson'])
        .default('json'),
    )
    .addHelpText('after', EXAMPLES)
    .action(async ({ format }: { readonly format: WorldForm }) => {
      const { worldSchema } = await import('../world-format/world-schema.js')
      await writeTo(process.stdout, `${JSON.stringify(worldSchema(format), null, 2)}\n`)
    })
}
