import { alternate, ratios } from '../alternate.js'
import type { Bench } from '../bench.js'
import { closeOnNothing, closeOnService } from '../close-load.js'
import { casesText, type Figure, middle, pace } from '../figure.js'
import { spreadOf } from '../numbers.js'
import type { Order } from '../world/case-ids.js'

const NAMES = { random: 'single close, ids at random', adjacent: 'single close, adjacent ids' }
/** The targets hold for the large file: a small one has cases for only a fraction of a second. */
const AIMS = { random: { atLeast: 0.18 }, adjacent: { atLeast: 0.35 } }

/** Closes distinct open cases, one in each request, at every scale; the memory is measured after the first order. */
export function closeFigures(order: Order): (bench: Bench) => Promise<Figure[]> {
  return async (bench) => {
    const figures: Figure[] = []
    for (const cases of bench.scales) figures.push(...(await figuresAt(bench, cases, order)))
    return figures
  }
}

async function figuresAt(bench: Bench, cases: number, order: Order): Promise<Figure[]> {
  const { bare, service } = await alternate(bench.rounds, {
    bare: () => closeOnNothing(bench, 'bare'),
    service: (round) => closeOnService(bench, cases, order, round),
  })
  const scale = casesText(cases)
  const close: Figure = {
    name: NAMES[order],
    scale,
    unit: '×',
    value: spreadOf(ratios(service, bare, ({ perSecond }) => perSecond)),
    of: 'requests/s of bare Fastify answering 204',
    ...(cases >= bench.large && { target: AIMS[order] }),
    ...middle(service),
    note: `${pace(service)} of ${pace(bare)}`,
  }
  const memory: Figure = {
    name: 'memory after that load',
    scale,
    unit: 'MB',
    value: spreadOf(service.map(({ server }) => server.rss)),
    of: 'resident set of the service',
    target: { atMost: 150 },
    note: `bare Fastify: ${spreadOf(bare.map(({ server }) => server.rss)).median.toFixed(0)} MB`,
  }
  return order === 'random' ? [close, memory] : [close]
}
