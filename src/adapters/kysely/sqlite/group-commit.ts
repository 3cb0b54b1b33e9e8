import { Refusal } from '../../../domain/errors.js'
import type { Load } from '../../../domain/ports.js'
import { type Outcome, outcomeOf } from '../together/outcome.js'
import type { SqliteConnection } from './connection.js'
import type { Sweep } from './sweep.js'

/** One waiting unit of work. */
interface Member<Unit> {
  readonly work: (unit: Unit) => Promise<unknown>
  readonly resolve: (value: never) => void
  readonly reject: (error: unknown) => void
}

/** How a group of units is run. */
export interface GroupOptions<Unit> {
  readonly connection: SqliteConnection
  readonly unit: Unit
  /** Begins the transaction, waiting for the lock where there is one. */
  readonly begin: () => Promise<void>
  /**
   * Runs units at the same time within the transaction. Null for one that must run by itself after them.
   * Absent where they are to run one after the other.
   */
  readonly sideBySide?: (unit: Unit, works: readonly Member<Unit>['work'][]) => Promise<(Outcome | null)[]>
  /** What is tidied up in the transactions of groups: before their units. */
  readonly sweep?: Sweep
  /** Called after every transaction, kept or undone. */
  readonly ended?: () => void
}

/** The most units in one transaction, so that the first does not wait long for the last. */
const MOST = 256

/** From how many units on it is not worth waiting for more. */
const ENOUGH = 64

/** Runs units of work, those that wait at the same moment in one transaction: one sync to disk serves them all. */
export interface GroupCommit<Unit> {
  run<T>(work: (unit: Unit) => Promise<T>): Promise<T>
  /** How many units there are now. */
  readonly load: Load
  /** Settles when no unit is waiting or running. */
  idle(): Promise<void>
}

/**
 * Nobody is answered before the shared commit. A unit that is refused before it wrote leaves its neighbours alone;
 * whatever else goes wrong undoes the whole group, and each unit runs again in a transaction of its own.
 */
export function groupCommit<Unit>(options: GroupOptions<Unit>): GroupCommit<Unit> {
  let waiting: Member<Unit>[] = []
  let running = 0
  let draining: Promise<void> | null = null

  /** Requests of the same turn of the event loop join, and where they share statements those of the next, while any come. */
  async function gather(): Promise<void> {
    await turn()
    for (let seen = 0; options.sideBySide && waiting.length > seen && waiting.length < ENOUGH; ) {
      seen = waiting.length
      await turn()
    }
  }

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      await gather()
      const failure = await options.begin().then(() => null, asFailure)
      const members = failure ? waiting : waiting.slice(0, MOST)
      waiting = waiting.slice(members.length)
      running = members.length
      if (failure) for (const member of members) member.reject(failure.error)
      else await together(options, members)
      running = 0
      options.ended?.()
    }
    draining = null
  }

  return {
    run: (work) =>
      new Promise((resolve, reject) => {
        waiting.push({ work, resolve, reject })
        draining ??= drain()
      }),
    load: {
      get waiting() {
        return waiting.length
      },
      get running() {
        return running
      },
    },
    idle: () => draining ?? Promise.resolve(),
  }
}

/** Runs members in the transaction that has begun, and ends it. */
async function together<Unit>(options: GroupOptions<Unit>, members: readonly Member<Unit>[]): Promise<void> {
  const outcomes: Outcome[] = []
  try {
    options.sweep?.step()
    const works = members.map(({ work }) => work)
    const done = works.length > 1 ? await options.sideBySide?.(options.unit, works) : undefined
    for (const [index, work] of works.entries()) outcomes.push(done?.[index] ?? (await runAlone(options, work)))
    options.connection.command('commit')
    options.sweep?.kept()
  } catch (error) {
    if (options.connection.inTransaction) options.connection.command('rollback')
    await afterFailure(options, members, error)
    return
  }
  members.forEach((member, index) => {
    settle(member, outcomes[index])
  })
}

async function runAlone<Unit>({ connection, unit }: GroupOptions<Unit>, work: Member<Unit>['work']): Promise<Outcome> {
  const before = connection.changesRun
  const outcome = await outcomeOf(work(unit))
  if ('value' in outcome) return outcome
  if (outcome.error instanceof Refusal && connection.changesRun === before) return outcome
  throw outcome.error
}

async function afterFailure<Unit>(
  options: GroupOptions<Unit>,
  members: readonly Member<Unit>[],
  error: unknown,
): Promise<void> {
  const [only] = members
  if (only && members.length === 1) {
    only.reject(error)
    return
  }
  for (const member of members) {
    const failure = await options.begin().then(() => null, asFailure)
    if (failure) member.reject(failure.error)
    else await together(options, [member])
  }
}

function turn(): Promise<void> {
  return new Promise(setImmediate)
}

function asFailure(error: unknown): { readonly error: unknown } {
  return { error }
}

function settle<Unit>(member: Member<Unit>, outcome: Outcome | undefined): void {
  if (outcome && 'value' in outcome) member.resolve(outcome.value as never)
  else member.reject(outcome?.error)
}
