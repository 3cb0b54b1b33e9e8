import { writeFile } from 'node:fs/promises'
import { type Bench, openBench } from './bench.js'
import { killChildren } from './children/running.js'
import type { Figure } from './figure.js'
import { aloneFigures } from './figures/alone.js'
import { bulkFigures } from './figures/bulk.js'
import { closeFigures } from './figures/close.js'
import { growthFigures } from './figures/growth.js'
import { idempotencyFigures } from './figures/idempotency.js'
import { pipelineFigures } from './figures/pipeline.js'
import { postgresFigures } from './figures/postgres.js'
import { readFigures } from './figures/reads.js'
import { refusalFigures } from './figures/refusals.js'
import { startFigures } from './figures/start.js'
import { webhookFigures } from './figures/webhooks.js'
import { machine } from './machine.js'
import { type Options, readOptions, USAGE } from './options.js'
import { json, markdown } from './report.js'

const FIGURES: Readonly<Record<string, (bench: Bench) => Promise<Figure[]>>> = {
  'close-random': closeFigures('random'),
  'close-adjacent': closeFigures('adjacent'),
  alone: aloneFigures,
  idempotency: idempotencyFigures,
  bulk: bulkFigures,
  refusals: refusalFigures,
  pipeline: pipelineFigures,
  reads: readFigures,
  start: startFigures,
  webhooks: webhookFigures,
  growth: growthFigures,
  postgres: postgresFigures,
}

await run(optionsOrExit())

function optionsOrExit(): Options {
  try {
    const options = readOptions(process.argv.slice(2))
    const unknown = options.only.filter((name) => !Object.hasOwn(FIGURES, name))
    if (unknown.length > 0) throw new TypeError(`No such figure: ${unknown.join(', ')}`)
    return options
  } catch (error) {
    console.error(`${String(error)}\n\n${USAGE}\n\nfigures: ${Object.keys(FIGURES).join(', ')}`)
    process.exit(2)
  }
}

/** A slow figure is no failure; a wrong result is one. */
async function run(options: Options): Promise<void> {
  const bench = await openBench(options)
  const cleanUp = (): void => {
    killChildren()
    bench.worlds.remove()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      cleanUp()
      process.exit(130)
    })
  }
  try {
    const measuredOn = `${machine(bench.worlds.directory)}, log level ${bench.logLevel}`
    const figures = await measure(bench)
    console.log(`Measured on ${measuredOn}; median of ${String(bench.rounds)} rounds.\n\n${markdown(figures)}`)
    if (bench.json !== null) await writeFile(bench.json, json(measuredOn, bench.rounds, figures))
  } catch (error) {
    console.error(error)
    process.exitCode = 1
  } finally {
    cleanUp()
  }
}

async function measure(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [name, figuresOf] of Object.entries(FIGURES)) {
    if (bench.only.length > 0 && !bench.only.includes(name)) continue
    console.error(`${name} …`)
    const found = await figuresOf(bench)
    if (found.length === 0) console.error(`${name} is skipped: the service has no such route`)
    figures.push(...found)
  }
  return figures
}
