import type { Sender } from '../../domain/delivery.js'
import type { Clock, Store } from '../../domain/ports.js'
import { type CourierEvent, disabledEvent, type EndReason } from './courier-event.js'
import { feedsOf, type Lag } from './feeds.js'
import { followChanges } from './follow-changes.js'
import { heldLease } from './held-lease.js'
import { keepProgress } from './keep-progress.js'
import { lookIn } from './look-in.js'
import { atMostEvery, coalesced, inOrder, within } from './one-at-a-time.js'
import { readForFeeds } from './read-for-feeds.js'
import { TIMINGS, type Timings } from './timings.js'
import { turnsFor } from './turns.js'

export interface CourierOptions {
  readonly store: Store
  readonly clock: Clock
  readonly sender: Sender
  /** A number from 0 up to 1. */
  readonly random: () => number
  /** Names this process; unique among all that share the store. */
  readonly holder: string
  readonly log: (event: CourierEvent) => void
  readonly timings?: Partial<Timings>
}

/** Delivers the journal to webhooks, while it has the lease of all deliveries. */
export interface Courier {
  /** Looks at all webhooks and at what is due by the clock; settles once the requests for it have begun. */
  wake(): Promise<void>
  /** How far each endpoint is behind; empty while another process delivers. */
  lags(): readonly Lag[]
  /** Waits a moment for the requests in flight, aborts the others, keeps the progress and gives the lease back. */
  stop(): Promise<void>
}

const MOST_IN_FLIGHT = 1_000

/**
 * Starts to deliver (contract, section 4b). Of all processes on a store one delivers, for all endpoints: the holder of
 * the lease. The store is asked every second for webhooks that are new or have changed, and for what is due; commits
 * are followed as they come. A failure of the store is logged, and the next look tries again.
 */
export function startCourier(options: CourierOptions): Courier {
  const { store, clock, sender, random, holder, log } = options
  const timings = { ...TIMINGS, ...options.timings }
  const turns = turnsFor(MOST_IN_FLIGHT)
  const lease = heldLease({ length: timings.lease, prolong: timings.prolong, ranOut: () => end('lease_lost') })
  const feeds = feedsOf({
    ...{ clock, sender, random, turns },
    tried(needsMore) {
      keepSoon()
      if (needsMore) void read()
    },
    disabled: (endpoint, reason) => log(disabledEvent(endpoint, reason)),
  })
  let following: AbortController | null = null
  let isStopping = false
  let epoch = ''
  let highest = 0
  const mayBegin = () => !isStopping

  const oneUnit = inOrder()
  const look = coalesced(() => oneUnit(() => logged(lookNow)))
  const read = coalesced(() => logged(readNow))
  const keepSoon = atMostEvery(timings.keep, () => oneUnit(() => logged(() => keepNow(false))))
  const wake = async (): Promise<void> => {
    await look()
    // Also of feeds that have no attempts: cursors that moved far, and what an earlier unit failed to keep.
    keepSoon()
    await read()
  }
  const timer = setInterval(() => void wake(), timings.look).unref()
  void wake()

  async function logged(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      log({ event: 'store_failed', error })
    }
  }

  async function lookNow(): Promise<void> {
    // A store without webhooks is only read, so that nothing waits for a lock, or is waited for.
    if (!mayBegin() || (!lease.isHeld && !(await hasWebhooks(store)))) return
    const { isDue } = lease
    const answer = isDue ? lease.asked() : () => undefined
    const by = { holder, now: clock.now(), length: timings.lease, isHeld: lease.isHeld, isDue }
    const found = await store
      .atomically((unit) => lookIn(unit, by))
      .catch((error: unknown) => {
        answer(null)
        throw error
      })
    // After a reset or an import the numbers have another meaning.
    if (found.epoch !== epoch) feeds.end()
    ;({ epoch, highest } = found)
    answer(found.isTaken)
    if (!lease.isHeld || !found.isTaken) end(found.endpoints.length === 0 ? 'no_webhooks' : 'lease_lost')
    else if (mayBegin()) {
      begin()
      feeds.update(found.endpoints)
    }
  }

  async function readNow(): Promise<void> {
    if (!mayBegin() || feeds.all().length === 0) return
    await readForFeeds(feeds.all(), {
      consistently: store.consistently,
      now: clock.now(),
      accepts: (page) => page.epoch === epoch,
    })
  }

  async function keepNow(isLast: boolean): Promise<void> {
    const isKept = await keepProgress(feeds, store, { holder, now: clock.now(), epoch, isLast })
    if (!isKept) end('lease_lost')
  }

  function begin(): void {
    if (following) return
    following = new AbortController()
    log({ event: 'deliveries_begun' })
    void followChanges(store.changed, { over: following.signal, rest: timings.follow, work: followed })
  }

  function end(reason: EndReason): void {
    lease.drop()
    feeds.end()
    if (!following) return
    following.abort()
    following = null
    log({ event: 'deliveries_ended', reason })
  }

  async function followed(): Promise<void> {
    for (const feed of feeds.all()) feed.mayHaveMore()
    await read()
  }

  async function finish(): Promise<void> {
    await keepNow(true)
    if (lease.isHeld) await store.atomically(({ deliveries }) => deliveries.release(holder))
  }

  return {
    wake,
    lags: () => feeds.lags(highest, clock.now()),
    async stop() {
      isStopping = true
      clearInterval(timer)
      for (const feed of feeds.all()) feed.drain()
      await within(timings.stop, turns.idle())
      for (const feed of feeds.all()) feed.end()
      await turns.idle()
      await within(
        timings.stop,
        oneUnit(() => logged(finish)),
      )
      end('stopped')
    },
  }
}

async function hasWebhooks({ consistently }: Store): Promise<boolean> {
  const { enabled } = await consistently(({ webhooks }) => webhooks.counts())
  return enabled > 0
}
