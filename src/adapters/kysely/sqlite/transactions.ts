import { Refusal } from '../../../domain/errors.js'
import type { Closing, Load } from '../../../domain/ports.js'
import { type BatchMember, batches } from '../batches.js'
import { type CloseMember, type CloseUnit, closeAll } from '../close-batch.js'
import { claimsOf } from '../keyed-closes.js'
import { type Outcome, outcomeOf } from '../outcome.js'
import type { SqliteConnection } from './connection.js'
import type { Purge } from './purge.js'

/** A close, or a unit of work, that waits for its batch. */
type Member<Unit> = (CloseMember | { readonly work: (unit: Unit) => Promise<unknown> }) &
  BatchMember & { readonly resolve: (value: never) => void }

/** The parts that the transactions of a connection are made of. */
export interface TransactionOptions<Unit> {
  readonly connection: SqliteConnection
  readonly unit: Unit
  /** The repositories of closes; absent on a connection that only reads. */
  readonly closeUnit?: CloseUnit
  /** Begins a transaction, waiting for the lock where there is one. */
  readonly begin: () => Promise<void>
  /** The purge, which does a piece at the beginning of each transaction. */
  readonly purge?: Purge
  /** Called after every transaction, kept or undone. */
  readonly ended?: () => void
}

/** The transactions of a connection: members that wait at the same moment share one, and its sync to disk. */
export interface Transactions<Unit> {
  run<T>(work: (unit: Unit) => Promise<T>): Promise<T>
  readonly closing: Closing
  readonly load: Load
  /** Settles when no member waits or runs. */
  idle(): Promise<void>
}

/** Limits of a batch: the first member does not wait long for the last, nor short lists for a long one. */
const MOST = 256
const MOST_CASES = 1_000
const LINGER_MS = 1

/**
 * Runs members in batches, each in one transaction: all its closes together, then its other units one after the other.
 * No member is answered before the commit. A member that is refused before it wrote leaves the others alone; any other
 * failure undoes the batch.
 */
export function transactions<Unit>(options: TransactionOptions<Unit>): Transactions<Unit> {
  const { connection, closeUnit, begin, purge, ended } = options
  let isBeginning = false

  async function run(members: readonly Member<Unit>[]): Promise<boolean> {
    isBeginning = true
    await begin().finally(() => (isBeginning = false))
    const isAnswered = await runBegun(members)
    ended?.()
    return isAnswered
  }

  async function runBegun(members: readonly Member<Unit>[]): Promise<boolean> {
    try {
      purge?.step()
      const outcomes = await outcomesOf(options, members)
      connection.command('commit')
      purge?.kept()
      for (const member of members) settle(member, outcomes.get(member))
      return true
    } catch (error) {
      if (connection.inTransaction) connection.command('rollback')
      if (members.length > 1) return false
      members[0]?.reject(error)
      return true
    }
  }

  const queue = batches<Member<Unit>>({
    most: MOST,
    mostClaims: MOST_CASES,
    claimsOf: (member) => ('request' in member ? claimsOf(member.request) : []),
    // Views that share a transaction save nothing that is worth a wait.
    lingerMs: closeUnit ? LINGER_MS : 0,
    run,
  })

  return {
    run: (work) => new Promise((resolve, reject) => queue.add({ work, resolve, reject })),
    closing: (request, decide) => new Promise((resolve, reject) => queue.add({ request, decide, resolve, reject })),
    load: {
      // While another process keeps the lock, the members of a batch wait as the others do.
      get waiting() {
        return queue.load.waiting + (isBeginning ? queue.load.running : 0)
      },
      get running() {
        return isBeginning ? 0 : queue.load.running
      },
    },
    idle: queue.idle,
  }
}

/** The outcome of each member in the transaction that has begun. */
async function outcomesOf<Unit>(
  { connection, unit, closeUnit }: TransactionOptions<Unit>,
  members: readonly Member<Unit>[],
): Promise<ReadonlyMap<CloseMember | Member<Unit>, Outcome>> {
  const closes = members.filter((member) => 'request' in member)
  const closed = closeUnit && closes.length > 0 ? await closeAll(closeUnit, closes) : []
  const outcomes = new Map<CloseMember | Member<Unit>, Outcome>(closed)
  for (const member of members) {
    if (!('work' in member)) continue
    const before = connection.changesRun
    const outcome = await outcomeOf(member.work(unit))
    const isHarmless = 'value' in outcome || (outcome.error instanceof Refusal && connection.changesRun === before)
    if (!isHarmless) throw outcome.error
    outcomes.set(member, outcome)
  }
  return outcomes
}

function settle<Unit>({ resolve, reject }: Member<Unit>, outcome: Outcome | undefined): void {
  if (outcome && 'value' in outcome) resolve(outcome.value as never)
  else reject(outcome?.error)
}
