import type { Attempt, Endpoint, Outcome, Progress, SetAside } from '../../domain/delivery.js'
import type { Instant } from '../../domain/instant.js'
import { type DisablingReason, MOST_ATTEMPTS, MOST_SET_ASIDE } from '../../domain/webhook.js'
import { waitAfter } from './backoff.js'

/** What happened to the deliveries of an endpoint, and what of it the store does not know yet. */
export interface Ledger {
  /** When the next entry may be tried, after an attempt at it has failed; null where none has. Only for the ordered. */
  readonly heldUntil: Instant | null
  /** Why the endpoint is to be disabled; null while it is not. */
  readonly disabled: DisablingReason | null
  isSetAside(number: number): boolean
  /** Whether so many more entries may be set aside. */
  hasRoomFor(more: number): boolean
  /** The numbers of entries that are set aside and due, except those that are at work; at most so many. */
  due(now: Instant, most: number, isAtWork: (number: number) => boolean): readonly number[]
  /** Takes in entries that the store knows to be set aside. */
  adopt(items: readonly SetAside[]): void
  /** Notes the end of an attempt at an entry. */
  tried(number: number, outcome: Outcome): void
  /** Notes that an entry that was set aside is for the endpoint no longer. */
  skipped(number: number): void
  /** Notes which entry comes next: the failures of another do not count for it. */
  nextIs(number: number | undefined): void
  /**
   * What the store does not know, with the cursor; null where there is nothing. Forgets it.
   * @param hasMoved whether the cursor alone is worth to be kept
   */
  takeProgress(after: number, hasMoved: boolean): Progress | null
  /** Takes back what could not be kept. */
  putBack(progress: Progress): void
}

/** The status of an answer: the receiver wants no more. */
const GONE = 410

/** A ledger that begins with what the store knows. */
export function ledgerOf(endpoint: Endpoint, random: () => number): Ledger {
  const { id, revision, ordered } = endpoint
  const aside = new Map(endpoint.setAside.map((item) => [item.number, item]))
  let count = endpoint.allSetAside
  let { failures, retryAt } = endpoint
  let failing: number | null = null
  let disable: DisablingReason | null = null
  let isDisabled: DisablingReason | null = null
  let attempts: readonly Attempt[] = []
  let changed = new Set<number>()
  let settled = new Set<number>()
  let isNew = false
  /** Nothing is due before; an earlier instant only costs a look. */
  let nextDue = 0

  function setAsideAlso(item: SetAside): void {
    aside.set(item.number, item)
    nextDue = Math.min(nextDue, item.retryAt)
  }

  function settle(number: number): void {
    if (!aside.delete(number)) return
    count -= 1
    changed.delete(number)
    settled.add(number)
    isNew = true
  }

  function delivered(number: number): void {
    if (!ordered) {
      settle(number)
      return
    }
    failures = 0
    retryAt = null
    failing = null
  }

  function failed(number: number, { at, duration, status, retryAfter }: Outcome): void {
    const times = (ordered ? failures : (aside.get(number)?.failures ?? 0)) + 1
    const wait = status === GONE ? null : waitAfter(times, retryAfter, random)
    if (wait === null) isDisabled = disable = status === GONE ? 'gone' : 'failed'
    // The wait begins with the answer: an attempt may have taken longer than the first wait.
    const again = at + duration + (wait ?? 0)
    if (ordered) {
      failures = times
      retryAt = wait === null ? null : again
      failing = number
      return
    }
    if (!aside.has(number)) count += 1
    setAsideAlso({ number, failures: times, retryAt: again })
    changed.add(number)
  }

  return {
    get heldUntil() {
      return ordered ? retryAt : null
    },
    get disabled() {
      return isDisabled
    },
    isSetAside: (number) => aside.has(number),
    hasRoomFor: (more) => ordered || count + more <= MOST_SET_ASIDE,
    due(now, most, isAtWork) {
      if (now < nextDue || most <= 0) return []
      const due: number[] = []
      let earliest = Infinity
      for (const { number, retryAt: at } of aside.values()) {
        if (at > now || isAtWork(number)) earliest = Math.min(earliest, at)
        else if (due.push(number) === most) return due
      }
      if (due.length === 0) nextDue = earliest
      return due
    },
    adopt(items) {
      for (const item of items) if (!settled.has(item.number) && !aside.has(item.number)) setAsideAlso(item)
    },
    tried(number, outcome) {
      const { at, duration, status, failure } = outcome
      attempts = [...attempts, { number, at, duration, status, failure }].slice(-MOST_ATTEMPTS)
      isNew = true
      if (failure === null) delivered(number)
      else failed(number, outcome)
    },
    skipped: settle,
    nextIs(number) {
      if (failing === null || failing === number) return
      failures = 0
      retryAt = null
      failing = null
      isNew = true
    },
    takeProgress(after, hasMoved) {
      if (!isNew && !hasMoved) return null
      const setAsideNow = [...changed].flatMap((number) => aside.get(number) ?? [])
      const news = { attempts, setAside: setAsideNow, settled: [...settled], disable }
      attempts = []
      changed = new Set()
      settled = new Set()
      disable = null
      isNew = false
      return { id, revision, after, failures, retryAt, ...news }
    },
    putBack(progress) {
      attempts = [...progress.attempts, ...attempts].slice(-MOST_ATTEMPTS)
      for (const { number } of progress.setAside) if (aside.has(number)) changed.add(number)
      for (const number of progress.settled) settled.add(number)
      disable ??= progress.disable
      isNew = true
    },
  }
}
