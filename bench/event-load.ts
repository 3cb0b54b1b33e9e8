import { setTimeout as delay } from 'node:timers/promises'
import type { Bench } from './bench.js'
import type { Child } from './children/child.js'
import { closePaths } from './close-load.js'
import type { Delays } from './delays.js'
import { load } from './load.js'
import type { Measured } from './measured.js'
import { pacedLoad } from './paced-load.js'
import { tokenOf } from './tokens.js'
import { requireClosed } from './verify.js'
import { pickIds } from './world/case-ids.js'
import { addFollowers, followerIds } from './world/followers.js'

/** How many closes are sent in a second where the rate is fixed. */
export const PACES = [100, 500] as const
export type Pace = (typeof PACES)[number]
export const WEBHOOKS = 20
export const STREAMS = 500
/** A close of the benchmark's cases makes so many entries: one for the case, and one for each activity. */
const ENTRIES = 4
/** An event that does not come within this time is lost. */
const PATIENCE_MS = 120_000
const LOOK_MS = 10

/** A program that follows a service. */
export interface Follower {
  /** It answers `seen` and `delays`. */
  readonly child: Child
  /** The number that it answers to `seen` when it has seen all of so many closes. */
  readonly seenAfter: (closes: number) => number
}

/** Lets a program follow a service that has done its first closes, while `run` runs; null where nothing comes. */
export type Follow = (
  bench: Bench,
  service: Child,
  run: (follower: Follower | null) => Promise<Sample>,
) => Promise<Sample>

/** Closes at a fixed rate. */
export interface Paced {
  readonly closes: Measured
  /** From the commit to the program that follows; null where nothing comes. */
  readonly delays: Delays | null
  /** From the answer to the last close until everything had come, in milliseconds. */
  readonly behind: number
}

/** One round of one side: closes at each rate, then as fast as the service can. */
export interface Sample {
  readonly paced: Readonly<Record<Pace, Paced>>
  readonly full: Measured
}

/** How many closes warm the service up before anything follows, and how many are sent as fast as it can. */
function countsOf({ quick }: Bench) {
  return quick ? { warm: 64, full: 640, seconds: 0.5 } : { warm: 6_000, full: 12_000, seconds: 5 }
}

/** Closes distinct open cases at random on a fresh file while a program follows, and checks the result in the file. */
export function closeWhileFollowed(bench: Bench, cases: number, round: number, follow: Follow): Promise<Sample> {
  const { warm, full, seconds } = countsOf(bench)
  const [slow, fast] = PACES
  const closes = warm + (slow * 2 + fast) * seconds + full
  const paths = closePaths(pickIds(cases, closes, 'random', round))
  const next = (count: number) => ({
    ...({ method: 'PATCH', headers: bench.as.caller, status: 204 } as const),
    paths: paths.splice(0, count),
  })

  return bench.worlds.onCopy(cases, async (file) => {
    addFollowers(file, STREAMS)
    const sample = await bench.withChild('service', [`sqlite:${file}`], async (service) => {
      await load(service, next(warm))
      return follow(bench, service, async (follower) => {
        let sent = 0
        const at = async (pace: Pace): Promise<Paced> => {
          const closes = await pacedLoad(service, pace, next(pace * seconds))
          sent += pace * seconds
          const behind = await caughtUp(follower, sent)
          return { closes, behind, delays: (await follower?.child.ask<Delays>('delays')) ?? null }
        }
        // The first one warms up what follows.
        await at(slow)
        const paced = { [slow]: await at(slow), [fast]: await at(fast) } as Sample['paced']
        return { paced, full: await load(service, next(full)) }
      })
    })
    requireClosed(file, closes)
    return sample
  })
}

/**
 * Waits until a program has seen all of so many closes; returns how long that took, in milliseconds.
 * @throws Error if something does not come
 */
async function caughtUp(follower: Follower | null, closes: number): Promise<number> {
  const began = performance.now()
  const took = () => performance.now() - began
  if (!follower) return 0
  const all = follower.seenAfter(closes)
  for (;;) {
    const seen = await follower.child.ask<number>('seen')
    if (seen === all) return took()
    if (seen > all || took() > PATIENCE_MS) throw new Error(`Seen ${String(seen)}, not ${String(all)}`)
    await delay(LOOK_MS)
  }
}

/** Nothing follows. */
export const byNobody: Follow = (_bench, _service, run) => run(null)

/** Webhooks with the default settings, whose receivers answer at once or never. */
export function byWebhooks(kind: 'prompt' | 'silent'): Follow {
  return (bench, service, run) =>
    bench.withChild('receivers', [], async (child) => {
      for (let nth = 0; nth < WEBHOOKS; nth += 1) await addWebhook(bench, service, `${child.url}/${kind}`)
      return run(kind === 'prompt' ? { child, seenAfter: (closes) => closes * WEBHOOKS } : null)
    })
}

async function addWebhook({ as }: Bench, service: Child, url: string): Promise<void> {
  const headers = { ...as.client, 'content-type': 'application/json' }
  const { status } = await fetch(`${service.url}/webhook`, { method: 'POST', headers, body: JSON.stringify({ url }) })
  if (status !== 201) throw new Error(`A new webhook got ${String(status)}`)
}

/** Streams, each of a user of its own. */
export const byStreams: Follow = (bench, service, run) =>
  bench.withChild('followers', [], async (child) => {
    const before = countsOf(bench).warm * ENTRIES
    const tokens = await Promise.all(followerIds(STREAMS).map((id) => tokenOf(id)))
    await child.ask('follow', { url: service.url, tokens, after: before })
    return run({ child, seenAfter: (closes) => before + closes * ENTRIES })
  })
