import { alternate, ratios } from '../alternate.js'
import type { Bench } from '../bench.js'
import type { Child } from '../children/child.js'
import { type Counts, closePaths, plenty } from '../close-load.js'
import { casesText, type Figure, middle, pace } from '../figure.js'
import { load } from '../load.js'
import type { Measured } from '../measured.js'
import { percentile, seeded, spreadOf } from '../numbers.js'
import { FIRST_CASE } from '../postgres/build.js'
import { findPgbench, type Pgbench } from '../postgres/pgbench.js'
import { type BenchPostgres, startPostgres } from '../postgres/server.js'

const CLIENTS = [1, 10, 50] as const
/** What share of the transactions is aimed at, by the number of clients. */
const TARGETS: Readonly<Record<number, number>> = { 10: 0.65, 50: 1.2 }
const REPLICAS_CLIENTS = 50

interface Side {
  readonly bench: Bench
  readonly server: BenchPostgres
  readonly cases: number
}

/** Closes over HTTP on PostgreSQL against the transactions that the server can do, and two replicas against one. */
export async function postgresFigures(bench: Bench): Promise<Figure[]> {
  const cases = bench.quick ? bench.small : 50_000
  const server = await startPostgres(cases)
  try {
    const pgbench = await findPgbench(server.emptyUrl, bench.quick)
    const side = { bench, server, cases }
    const figures: Figure[] = []
    for (const clients of CLIENTS) figures.push(await againstServer(side, pgbench, clients))
    return [...figures, await twoAgainstOne(side)]
  } finally {
    await server.stop()
  }
}

async function againstServer(side: Side, pgbench: Pgbench | null, clients: number): Promise<Figure> {
  const { bench, cases } = side
  const { server, service } = await alternate<'server' | 'service', { perSecond: number } & Partial<Measured>>(
    bench.rounds,
    {
      server: async (round) => ({
        perSecond: pgbench
          ? await pgbench.perSecond(clients, countsFor(bench, clients).measured)
          : await bareTransactions(side, clients, round),
      }),
      service: (round) => closeOn(side, 1, clients, round),
    },
  )
  const measured = service as Measured[]
  const target = TARGETS[clients]
  return {
    name: `close on PostgreSQL, ${String(clients)} ${clients === 1 ? 'client' : 'clients'}`,
    scale: casesText(cases),
    unit: '×',
    value: spreadOf(ratios(service, server, ({ perSecond }) => perSecond)),
    of: pgbench ? 'transactions/s of pgbench, TPC-B-like' : 'bare transactions/s that write the same rows',
    ...(target !== undefined && { target: { atLeast: target } }),
    ...middle(measured),
    note: `${pace(measured)} of ${String(Math.round(middleOf(server)))}/s`,
  }
}

async function twoAgainstOne(side: Side): Promise<Figure> {
  const { one, two } = await alternate(side.bench.rounds, {
    one: (round) => closeOn(side, 1, REPLICAS_CLIENTS, round),
    two: (round) => closeOn(side, 2, REPLICAS_CLIENTS, round),
  })
  return {
    name: `two replicas, ${String(REPLICAS_CLIENTS)} clients together`,
    scale: casesText(side.cases),
    unit: '×',
    value: spreadOf(ratios(two, one, ({ perSecond }) => perSecond)),
    of: 'closes/s of one replica',
    target: { atLeast: 1 },
    note: `${String(Math.round(middleOf(two)))}/s of ${String(Math.round(middleOf(one)))}/s`,
  }
}

/** Closes distinct open cases at random over so many replicas of the service, which share the clients. */
function closeOn({ bench, server, cases }: Side, replicas: 1 | 2, clients: number, round: number): Promise<Measured> {
  const { measured, ...counts } = countsFor(bench, clients)
  // Each process has to get warm.
  const warm = counts.warm * replicas
  const paths = closePaths(shuffled(cases, warm + measured, round))
  return server.onCopy(paths.length, async (url) => {
    const request = { method: 'PATCH', headers: bench.as.caller, status: 204 } as const
    const all = (services: readonly Child[], paths: readonly string[]) =>
      Promise.all(
        services.map((service, nth) =>
          load(service, {
            ...request,
            connections: clients / replicas,
            paths: paths.filter((_, index) => index % replicas === nth),
          }),
        ),
      )
    const on = async (services: readonly Child[]): Promise<Measured> => {
      await all(services, paths.slice(0, warm))
      const rounds = await all(services, paths.slice(warm))
      const [first] = rounds as [Measured]
      return { ...first, perSecond: rounds.reduce((sum, { perSecond }) => sum + perSecond, 0) }
    }
    return bench.withChild('service', [url], (one) =>
      replicas === 1 ? on([one]) : bench.withChild('service', [url], (two) => on([one, two])),
    )
  })
}

function bareTransactions({ bench, server, cases }: Side, clients: number, round: number): Promise<number> {
  const ids = shuffled(cases, countsFor(bench, clients).measured, round)
  return server.onCopy(ids.length, (url) =>
    bench.withChild('transactions', [url, String(clients)], (child) => child.ask<number>('closeAll', ids)),
  )
}

/** A process gets going with as many closes as on a file; one client alone would take a quarter of a minute for them. */
function countsFor(bench: Bench, clients: number): Counts {
  if (bench.quick) return { warm: 50, measured: 200 }
  return clients === 1 ? { warm: 2_000, measured: 4_000 } : { warm: plenty(bench).warm, measured: 24_000 }
}

function shuffled(cases: number, count: number, round: number): number[] {
  const random = seeded(round + 1)
  return Array.from({ length: cases }, (_, place) => ({ id: FIRST_CASE + place, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ id }) => id)
}

function middleOf(rounds: readonly { readonly perSecond: number }[]): number {
  return percentile(
    rounds.map(({ perSecond }) => perSecond),
    50,
  )
}
