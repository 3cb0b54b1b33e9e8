import type { Endpoint, Outcome, Progress, Sender } from '../../domain/delivery.js'
import type { Id } from '../../domain/id.js'
import type { Instant } from '../../domain/instant.js'
import type { JournalEntry, JournalPage } from '../../domain/journal.js'
import type { Clock } from '../../domain/ports.js'
import type { DisablingReason } from '../../domain/webhook.js'
import { deliveryOf } from './delivery-of.js'
import { ledgerOf } from './ledger.js'
import type { Turns } from './turns.js'

/** What a feed works with. */
export interface FeedParts {
  readonly clock: Clock
  readonly sender: Sender
  readonly random: () => number
  readonly turns: Turns
  /** Called after each attempt; the feed may need to read on. */
  readonly tried: (needsMore: boolean) => void
  /** Called when a feed has stopped for good, since its endpoint is to be disabled. */
  readonly disabled: (endpoint: Endpoint, reason: DisablingReason) => void
}

/** A look at the journal that a feed needs: the page behind a number, or the one entry that has the next number. */
export interface Need {
  readonly after: number
  readonly isRetry: boolean
}

/** The deliveries of one endpoint, under one of its revisions. Feeds know nothing of each other. */
export interface Feed {
  readonly endpoint: Endpoint
  /** The departments within reach of the client; null for all. What was read for another reach is forgotten. */
  setReach(departments: readonly Id[] | null): void
  /** Something was committed: there may be more to read. */
  mayHaveMore(): void
  needs(now: Instant): readonly Need[]
  /** Takes the page for a need. */
  take(need: Need, page: JournalPage): void
  /** Takes in entries that the store knows to be set aside. */
  adopt(setAside: Endpoint['setAside']): void
  /**
   * What the store does not know yet; null where it knows all.
   * @param isLast whether a cursor that has only passed entries of others matters, too
   */
  takeProgress(isLast: boolean): Progress | null
  putBack(progress: Progress): void
  /** The number up to which all is delivered, set aside, or not for this endpoint. */
  after(): number
  /** The instant of the oldest entry that has been read and is not delivered; null where there is none. */
  oldest(): Instant | null
  /** Begins nothing any more. */
  drain(): void
  /** Begins nothing any more, and aborts the requests in flight. */
  end(): void
}

/** How many requests to an endpoint without order are in flight at once. */
const WIDTH = 8
/** A cursor that has only passed entries of others is kept once it has passed so many. */
const WORTH_KEEPING = 1_000

/**
 * Delivers the entries of the journal to an endpoint (contract, section 4b). An ordered one gets them one by one: after
 * a failure the feed forgets what it has read, and reads on from the failed entry when that is due. Any other gets
 * several at once, and an entry that fails is set aside.
 */
export function feedOf(endpoint: Endpoint, parts: FeedParts): Feed {
  const { clock, sender, turns } = parts
  const over = new AbortController()
  const ledger = ledgerOf(endpoint, parts.random)
  const width = endpoint.ordered ? 1 : WIDTH
  /** The entries that were begun, and are not settled. */
  const begun = new Map<number, JournalEntry>()
  /** The entries that were read, and are not begun: new ones, and those that were set aside and are due. */
  let fresh: JournalEntry[] = []
  let again: JournalEntry[] = []
  /** The entry that has failed, where the endpoint is ordered: it is read again when it is due. */
  let failed: JournalEntry | null = null
  let readTo = endpoint.after
  let keptAfter = endpoint.after
  let isAtEnd = false
  let isOver = false
  let reach = ''

  const isHeld = (now: Instant) => ledger.heldUntil !== null && now < ledger.heldUntil
  const hasRoom = () => ledger.hasRoomFor(begun.size + 1)
  const isAtWork = (number: number) => begun.has(number) || again.some((entry) => entry.number === number)

  function end(): void {
    isOver = true
    over.abort()
  }

  /** Goes back to an entry, to read it and those behind it once more. */
  function goBackTo(number: number | undefined): void {
    if (number === undefined) return
    readTo = number - 1
    fresh = []
    isAtEnd = false
  }

  function begin(): void {
    while (!isOver && begun.size < width && !isHeld(clock.now())) {
      const entry = again.shift() ?? (hasRoom() ? fresh.shift() : undefined)
      if (!entry) return
      begun.set(entry.number, entry)
      void deliver(entry)
    }
  }

  async function deliver(entry: JournalEntry): Promise<void> {
    const endTurn = await turns.take()
    const outcome = isOver ? null : await sender.send(deliveryOf(endpoint, entry, clock.now()), over.signal)
    endTurn()
    // An attempt that was aborted says nothing about the receiver.
    if (outcome === null || over.signal.aborted) return
    settle(entry, outcome)
    begin()
    parts.tried(needs(clock.now()).length > 0)
  }

  function settle(entry: JournalEntry, outcome: Outcome): void {
    begun.delete(entry.number)
    ledger.tried(entry.number, outcome)
    failed = endpoint.ordered && outcome.failure !== null ? entry : null
    goBackTo(failed?.number)
    if (ledger.disabled === null) return
    end()
    parts.disabled(endpoint, ledger.disabled)
  }

  function after(): number {
    const open = [...begun.keys()].filter((number) => !ledger.isSetAside(number))
    const first = fresh[0]?.number
    return Math.min(readTo, ...open.map((number) => number - 1), ...(first === undefined ? [] : [first - 1]))
  }

  function needs(now: Instant): readonly Need[] {
    if (isOver || isHeld(now)) return []
    const due = again.length > 0 ? [] : ledger.due(now, width - begun.size, isAtWork)
    const retries = due.map((number) => ({ after: number - 1, isRetry: true }))
    const isHungry = fresh.length === 0 && !isAtEnd && hasRoom()
    return isHungry ? [...retries, { after: readTo, isRetry: false }] : retries
  }

  return {
    endpoint,
    after,
    end,
    putBack: ledger.putBack,
    adopt: ledger.adopt,
    setReach(departments) {
      const now = JSON.stringify(departments?.toSorted() ?? null)
      if (now === reach) return
      reach = now
      goBackTo(fresh[0]?.number)
      again = []
    },
    mayHaveMore() {
      isAtEnd = false
    },
    needs,
    take({ after: from, isRetry }, { entries, last, highest }) {
      const [first] = entries
      if (isRetry) {
        if (!ledger.isSetAside(from + 1) || isAtWork(from + 1)) return
        if (first?.number === from + 1) again.push(first)
        else ledger.skipped(from + 1)
      } else if (from === readTo && fresh.length === 0) {
        // A page that was read before a failure is not for now.
        ledger.nextIs(first?.number)
        failed = null
        isAtEnd = last === from || last >= highest
        fresh = [...entries]
        readTo = last
      }
      begin()
    },
    takeProgress(isLast) {
      const now = after()
      const progress = ledger.takeProgress(now, now - keptAfter >= (isLast ? 1 : WORTH_KEEPING))
      if (progress) keptAfter = now
      return progress
    },
    oldest() {
      const waiting = [...begun.values(), ...fresh, ...(failed ? [failed] : [])]
      return waiting.length === 0 ? null : Math.min(...waiting.map(({ at }) => at))
    },
    drain() {
      isOver = true
    },
  }
}
