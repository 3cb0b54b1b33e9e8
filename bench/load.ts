import { randomUUID } from 'node:crypto'
import autocannon, { type Options, type Request, type Result } from 'autocannon'
import type { Child } from './children/child.js'
import type { Measured, ServerStats } from './measured.js'
import { percentile } from './numbers.js'

/** Requests to one server, each with its own path. */
export interface Load {
  readonly method: 'GET' | 'PATCH'
  readonly paths: readonly string[]
  readonly headers: Readonly<Record<string, string>>
  /** Whether each request has an idempotency key of its own; none by default. */
  readonly isKeyed?: boolean
  /** The status that every answer must have. */
  readonly status: number
  /** 64 by default. */
  readonly connections?: number
}

const CONNECTIONS = 64

/**
 * Sends every request once over many connections; neighbours in the list go out at about the same time.
 * @throws Error if one has no answer, or an unexpected one
 */
export async function load(
  server: Child,
  { method, paths, headers, isKeyed = false, status, connections = CONNECTIONS }: Load,
): Promise<Measured> {
  const latencies: number[] = []
  const found = new Map<number, number>()
  let stats: Promise<ServerStats> | undefined
  let first = 0
  let last = 0
  let sent = 0
  const setupRequest = (request: Request): Request => ({
    ...request,
    ...(isKeyed && { headers: { ...request.headers, 'idempotency-key': randomUUID() } }),
    path: paths[sent++],
  })
  const requests = [{ method, headers, setupRequest }]
  const answered = (status: number, milliseconds: number): void => {
    last = performance.now()
    first ||= last
    found.set(status, (found.get(status) ?? 0) + 1)
    // The time before the first request, most of it for connecting, does not count.
    if (latencies.push(milliseconds) === 1) void server.ask('reset')
    if (latencies.length === paths.length) stats = server.ask<ServerStats>('stats')
  }
  const options = { url: server.url, connections, amount: paths.length, sampleInt: 50, requests }
  const { errors, timeouts } = await send(options, answered)
  if (!stats || sent !== paths.length || found.get(status) !== paths.length) {
    const answers = `${JSON.stringify([...found])}, ${String(errors + timeouts)} failed`
    throw new Error(
      `Of ${String(paths.length)} requests ${String(sent)} were sent, to get ${String(status)}: ${answers}`,
    )
  }
  const seen = await stats
  return {
    perSecond: ((paths.length - 1) * 1_000) / (last - first),
    latency: { p50: percentile(latencies, 50), p99: percentile(latencies, 99) },
    server: seen,
    processorEach: seen.processor / paths.length,
  }
}

function send(options: Options, answered: (status: number, milliseconds: number) => void): Promise<Result> {
  return new Promise((resolve, reject) => {
    const run = autocannon(options, (error: Error | null, result) => {
      if (error) reject(error)
      else resolve(result)
    })
    run.on('response', (_client, status, _bytes, milliseconds) => {
      answered(status, milliseconds)
    })
  })
}
