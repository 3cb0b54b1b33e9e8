import { alternate, ratios } from '../alternate.js'
import type { Bench } from '../bench.js'
import { bulkOnService, bulkOnSql } from '../bulk-load.js'
import { casesText, type Figure } from '../figure.js'
import { percentile, spreadOf } from '../numbers.js'
import { MOST_LONG, type Order, SHORT_IDS } from '../world/case-ids.js'

/** Thousands of cases in one request. */
export async function bulkFigures(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const cases of bench.scales) {
    for (const order of ['adjacent', 'random'] as const) figures.push(...(await figuresAt(bench, cases, order)))
  }
  return figures
}

async function figuresAt(bench: Bench, cases: number, order: Order): Promise<Figure[]> {
  const { sql, service } = await alternate(bench.rounds, {
    sql: async (round) => ({ ...(await bulkOnSql(bench, cases, order, round)), wait: 0 }),
    service: (round) => bulkOnService(bench, cases, order, round),
  })
  const each = (times: readonly { bulk: number }[]) =>
    (
      (percentile(
        times.map(({ bulk }) => bulk),
        50,
      ) *
        1_000) /
      MOST_LONG
    ).toFixed(1)
  const where = order === 'adjacent' ? 'adjacent' : 'at random'
  const scale = casesText(cases)
  const longest = service.map((times) => times.longest)
  return [
    {
      name: `bulk close of ${String(MOST_LONG)}, ids ${where}`,
      scale,
      unit: '×',
      value: spreadOf(ratios(service, sql, ({ bulk }) => bulk)),
      of: 'time of the bare set-based SQL',
      target: { atMost: 1.2 },
      note: `${each(service)} µs a case, bare SQL ${each(sql)}`,
    },
    {
      name: `longest request: ${String(SHORT_IDS)} cases`,
      scale,
      unit: 'ms',
      value: spreadOf(longest),
      of: `latency; ids of the others ${where}`,
      target: { atMost: 250 },
      latency: { p50: percentile(longest, 50), p99: percentile(longest, 99) },
      note: `bare SQL ${percentile(
        sql.map((times) => times.longest),
        50,
      ).toFixed(1)} ms`,
    },
    {
      name: 'wait of others meanwhile',
      scale,
      unit: 'ms',
      value: spreadOf(service.map(({ wait }) => wait)),
      of: `longest GET /health/live while a list ${where} and the longest list close`,
      target: { atMost: 150 },
    },
  ]
}
