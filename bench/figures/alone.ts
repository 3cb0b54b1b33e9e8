import { alternate } from '../alternate.js'
import type { Bench } from '../bench.js'
import type { Child } from '../children/child.js'
import { closePaths, unknownCase, warmLoad } from '../close-load.js'
import { casesText, type Figure } from '../figure.js'
import { percentile, spreadOf } from '../numbers.js'
import { requireClosed } from '../verify.js'
import { pickIds } from '../world/case-ids.js'

/** A close that comes alone waits for nobody: over one connection it takes little more than its parts by themselves. */
export async function aloneFigures(bench: Bench): Promise<Figure[]> {
  const cases = bench.small
  const { bare, commit, service } = await alternate(bench.rounds, {
    bare: () =>
      bench.withChild('bare', [], (server) =>
        meanOf(bench, server, Array.from({ length: counts(bench).all }, unknownCase)),
      ),
    commit: (round) => commitsOf(bench, cases, round),
    service: (round) => closesOf(bench, cases, round),
  })
  const middle = (values: readonly number[]) => percentile(values, 50).toFixed(2)
  return [
    {
      name: 'close that comes alone',
      scale: casesText(cases),
      unit: '×',
      value: spreadOf(service.map((time, round) => time / ((bare[round] ?? 0) + (commit[round] ?? 0)))),
      of: 'time of a bare Fastify 204 and a bare durable commit of as many rows',
      target: { atMost: 1.5 },
      note: `${middle(service)} ms; ${middle(bare)} + ${middle(commit)} ms`,
    },
  ]
}

function counts({ quick }: Bench): { readonly warm: number; readonly all: number } {
  return quick ? { warm: 50, all: 250 } : { warm: 1_000, all: 3_000 }
}

/** The mean time of a request, one after the other, in milliseconds. */
async function meanOf(bench: Bench, server: Child, paths: readonly string[]): Promise<number> {
  const load = { method: 'PATCH', headers: bench.as.caller, status: 204, connections: 1, paths } as const
  return 1_000 / (await warmLoad(server, counts(bench).warm, load)).perSecond
}

function closesOf(bench: Bench, cases: number, round: number): Promise<number> {
  const ids = pickIds(cases, counts(bench).all, 'random', round)
  return bench.worlds.onCopy(cases, async (file) => {
    const mean = await bench.withChild('service', [`sqlite:${file}`], (server) =>
      meanOf(bench, server, closePaths(ids)),
    )
    requireClosed(file, ids.length)
    return mean
  })
}

/** The mean time of a commit that writes the rows of one close. */
function commitsOf(bench: Bench, cases: number, round: number): Promise<number> {
  const { warm, all } = counts(bench)
  const groups = pickIds(cases, all, 'random', round).map((id) => [id])
  return bench.worlds.onCopy(cases, (file) =>
    bench.withChild('sql', [file], async (sql) => {
      await sql.ask('closeGroups', groups.slice(0, warm))
      return (await sql.ask<number>('closeGroups', groups.slice(warm))) / (all - warm)
    }),
  )
}
