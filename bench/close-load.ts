import type { Bench } from './bench.js'
import type { Child } from './children/child.js'
import { type Load, load } from './load.js'
import type { Measured } from './measured.js'
import { requireClosed } from './verify.js'
import { type Order, pickIds } from './world/case-ids.js'

/** How many requests warm a server up, and how many are measured then. */
export interface Counts {
  readonly warm: number
  readonly measured: number
}

/** A server that keeps nothing never runs out of cases. */
export function plenty({ quick }: Bench): Counts {
  return quick ? { warm: 64, measured: 1_000 } : { warm: 10_000, measured: 40_000 }
}

/** In a small file, a close for each case with a six-digit id; in a large one, as many closes as for bare Fastify. */
export function closesIn(bench: Bench, cases: number): Counts {
  if (bench.quick) return { warm: 64, measured: 640 }
  return cases < bench.large ? { warm: 1_500, measured: 4_200 } : plenty(bench)
}

/** How closes are measured. */
export interface CloseOptions {
  /** Whether each close has an idempotency key of its own; none by default. */
  readonly isKeyed?: boolean
  /** Changes the file before the service opens it. */
  readonly prepare?: (file: string) => void
}

/**
 * Closes distinct open cases over HTTP on a fresh file, and checks the result in the file. If there are too few cases
 * to warm the service up, it is asked once more to close the cases that it has closed.
 */
export async function closeOnService(
  bench: Bench,
  cases: number,
  order: Order,
  round: number,
  { isKeyed = false, prepare = () => undefined }: CloseOptions = {},
): Promise<Measured> {
  const { warm, measured } = closesIn(bench, cases)
  const paths = closePaths(pickIds(cases, warm + measured, order, round))
  const first = paths.slice(0, warm)
  const again = Array.from({ length: plenty(bench).warm - warm }, (_, nth) => first[nth % warm] ?? '')
  return bench.worlds.onCopy(cases, async (file) => {
    prepare(file)
    const answered = await bench.withChild('service', [`sqlite:${file}`], async (service) => {
      const send = (status: number, paths: readonly string[]) =>
        load(service, { method: 'PATCH', headers: bench.as.caller, isKeyed, status, paths })
      await send(404, Array.from({ length: plenty(bench).warm }, unknownCase))
      await send(204, first)
      if (again.length > 0) await send(400, again)
      return send(204, paths.slice(warm))
    })
    requireClosed(file, paths.length)
    return answered
  })
}

/** Closes on a server that keeps nothing: bare Fastify, or the service on a store that does nothing. */
export function closeOnNothing(bench: Bench, program: 'bare' | 'storeless'): Promise<Measured> {
  const { warm, measured } = plenty(bench)
  const paths = Array.from({ length: warm + measured }, unknownCase)
  return bench.withChild(program, [], (server) =>
    warmLoad(server, warm, { method: 'PATCH', headers: bench.as.caller, status: 204, paths }),
  )
}

/** Sends the first requests to warm the server up, and measures the others. */
export async function warmLoad(server: Child, warm: number, { paths, ...same }: Load): Promise<Measured> {
  await load(server, { ...same, paths: paths.slice(0, warm) })
  return load(server, { ...same, paths: paths.slice(warm) })
}

/** The path that closes each of the cases. */
export function closePaths(ids: readonly number[]): string[] {
  return ids.map((id) => `/case/${String(id)}/close`)
}

/** The path that closes a case which no file holds. */
export function unknownCase(_: unknown, nth: number): string {
  return `/case/${String(70_000_000 + nth)}/close`
}
