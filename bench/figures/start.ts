import { alternate } from '../alternate.js'
import type { Bench } from '../bench.js'
import { withCommand } from '../children/command.js'
import { casesText, type Figure } from '../figure.js'
import { expectAnswer, httpConnection } from '../http.js'
import { spreadOf } from '../numbers.js'

/** From the start of the command to its first answer, on a file of every scale and with the demo's world. */
export async function startFigures(bench: Bench): Promise<Figure[]> {
  const figures = [await figureOf(bench, 'serve --demo', '–', () => seconds(['--demo'], {}))]
  for (const cases of bench.scales) {
    const start = () => bench.worlds.onCopy(cases, (file) => seconds([], { DATABASE_URL: `sqlite:${file}` }))
    figures.push(await figureOf(bench, 'serve', casesText(cases), start))
  }
  return [...figures, await helperFigure(bench)]
}

/** The time that a user's test waits before its first request, once the module is loaded. */
async function helperFigure(bench: Bench): Promise<Figure> {
  const { starts } = await alternate(bench.rounds, {
    starts: () =>
      bench.withChild('test-helper', [], async (helper) => ({
        first: await helper.ask<number>('start'),
        next: await helper.ask<number>('start'),
      })),
  })
  return {
    name: 'startCasework, the first of a process',
    scale: '–',
    unit: 's',
    value: spreadOf(starts.map(({ first }) => first)),
    of: 'time until it answers',
    target: { atMost: 0.1 },
    note: `the next one: ${spreadOf(starts.map(({ next }) => next)).median.toFixed(2)} s`,
  }
}

async function figureOf(bench: Bench, command: string, scale: string, start: () => Promise<number>): Promise<Figure> {
  const { bare, service } = await alternate(bench.rounds, { bare: () => bareSeconds(bench), service: start })
  return {
    name: `${command}: start to first answer`,
    scale,
    unit: 's',
    value: spreadOf(service),
    of: 'time from the start of the process to its first answer',
    target: { atMost: 0.6 },
    note: `bare Fastify: ${spreadOf(bare).median.toFixed(2)} s`,
  }
}

function seconds(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const began = performance.now()
  return withCommand(args, env, async (url) => sinceFirstAnswer(url, began))
}

function bareSeconds(bench: Bench): Promise<number> {
  const began = performance.now()
  return bench.withChild('bare', [], ({ url }) => sinceFirstAnswer(url, began))
}

async function sinceFirstAnswer(url: string, began: number): Promise<number> {
  const connection = httpConnection()
  await expectAnswer(connection, 200, 'GET', `${url}/health/live`)
  connection.end()
  return (performance.now() - began) / 1_000
}
