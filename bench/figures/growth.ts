import { alternate, ratios } from '../alternate.js'
import type { Bench } from '../bench.js'
import { closeOnService, closesIn } from '../close-load.js'
import { casesText, type Figure } from '../figure.js'
import { percentile, spreadOf } from '../numbers.js'
import { requireClosed } from '../verify.js'
import { pickIds } from '../world/case-ids.js'

/** As many closes as wait at the same time under the load, and so form a batch. */
const GROUP = 64

/** How much more a close costs in a large file than in a small one, compared with the same for the bare SQL. */
export async function growthFigures(bench: Bench): Promise<Figure[]> {
  const { small, large } = bench
  const costs = await alternate(bench.rounds, {
    smallSql: (round) => costOnSql(bench, small, round),
    smallService: async (round) => 1e6 / (await closeOnService(bench, small, 'random', round)).perSecond,
    largeSql: (round) => costOnSql(bench, large, round),
    largeService: async (round) => 1e6 / (await closeOnService(bench, large, 'random', round)).perSecond,
  })
  const same = (value: number) => value
  const ofService = ratios(costs.largeService, costs.smallService, same)
  const ofSql = ratios(costs.largeSql, costs.smallSql, same)
  const text = (values: readonly number[]) => percentile(values, 50).toFixed(1)
  return [
    {
      name: `growth ${casesText(small)} → ${casesText(large)}`,
      scale: casesText(large),
      unit: '×',
      value: spreadOf(ratios(ofService, ofSql, same)),
      of: 'growth of the bare SQL, 64 cases a commit, ids at random',
      target: { atMost: 1 },
      note:
        `µs a close: service ${text(costs.smallService)} → ${text(costs.largeService)}, ` +
        `bare SQL ${text(costs.smallSql)} → ${text(costs.largeSql)}`,
    },
  ]
}

/** Microseconds for a case, in transactions of one batch each. */
async function costOnSql(bench: Bench, cases: number, round: number): Promise<number> {
  const { warm, measured } = closesIn(bench, cases)
  const ids = pickIds(cases, warm + measured, 'random', round)
  return bench.worlds.onCopy(cases, async (file) => {
    const milliseconds = await bench.withChild('sql', [file], async (sql) => {
      await sql.ask('closeGroups', groupsOf(ids.slice(0, warm)))
      await sql.ask('checkpoint')
      return sql.ask<number>('closeGroups', groupsOf(ids.slice(warm)))
    })
    requireClosed(file, ids.length)
    return (milliseconds * 1_000) / measured
  })
}

function groupsOf(ids: readonly number[]): number[][] {
  return Array.from({ length: Math.ceil(ids.length / GROUP) }, (_, at) => ids.slice(at * GROUP, (at + 1) * GROUP))
}
