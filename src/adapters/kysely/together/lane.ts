import type { ActivityFacts } from '../../../domain/activity.js'
import type { CaseFacts } from '../../../domain/case.js'
import type { Id } from '../../../domain/id.js'
import type { ActivityRepository, AuthContexts, CaseRepository, Stamp, UnitOfWork } from '../../../domain/ports.js'

/** What a close asks of its unit, in this order. */
export const STEPS = ['lock', 'openOf', 'completeOf', 'close'] as const
export type Step = (typeof STEPS)[number]

/** One unit among others in the same transaction: the cases that it alone may touch, and what it knows of them. */
export interface Lane {
  /** Its cases; null until it has locked them. */
  ids: readonly Id[] | null
  cases: CaseFacts[]
  /** The open work of its cases; null until it was looked for. */
  work: ActivityFacts[] | null
  hasWritten: boolean
}

/** A lane that has asked for nothing yet. */
export function emptyLane(): Lane {
  return { ids: null, cases: [], work: null, hasWritten: false }
}

/** Rejects what a lane asks for that only a unit of its own can do: its work runs again by itself. */
export class Alone extends Error {
  override readonly name = 'Alone'
}

/** Asks for a step; settles when the step was done for every lane that asks for it at the same time. */
export type Ask = (step: Step, ids: readonly Id[], stamp?: Stamp) => Promise<unknown>

/** The unit of a lane: it can do what a close does, once. Every close has one, so it is small. */
export function unitOfLane(authContexts: AuthContexts, ask: Ask): UnitOfWork {
  const cases = new CasesOfLane(ask) as unknown as CaseRepository
  const activities = new ActivitiesOfLane(ask) as unknown as ActivityRepository
  return { authContexts, cases, activities, journal: NO_JOURNAL, directory: NO_DIRECTORY }
}

class CasesOfLane implements Pick<CaseRepository, 'lock' | 'close'> {
  readonly #ask: Ask

  constructor(ask: Ask) {
    this.#ask = ask
  }

  lock(ids: readonly Id[]): Promise<CaseFacts[]> {
    return this.#ask('lock', ids) as Promise<CaseFacts[]>
  }

  close(ids: readonly Id[], stamp: Stamp): Promise<number> {
    return this.#ask('close', ids, stamp) as Promise<number>
  }
}

class ActivitiesOfLane implements Pick<ActivityRepository, 'openOf' | 'completeOf'> {
  readonly #ask: Ask

  constructor(ask: Ask) {
    this.#ask = ask
  }

  openOf(ids: readonly Id[]): Promise<ActivityFacts[]> {
    return this.#ask('openOf', ids) as Promise<ActivityFacts[]>
  }

  completeOf(ids: readonly Id[], stamp: Stamp): Promise<number> {
    return this.#ask('completeOf', ids, stamp) as Promise<number>
  }
}

const alone = (): Promise<never> => Promise.reject(new Alone())
const NO_JOURNAL = { read: alone }
const NO_DIRECTORY = { departmentOfQueue: alone, hasDepartment: alone }
const NO_CASES: Omit<CaseRepository, keyof CasesOfLane> = {
  facts: alone,
  records: alone,
  search: alone,
  count: alone,
  reopen: alone,
  create: alone,
}
const NO_ACTIVITIES: Omit<ActivityRepository, keyof ActivitiesOfLane> = {
  ...{ records: alone, search: alone, count: alone, lock: alone },
  ...{ pick: alone, transfer: alone, complete: alone, create: alone },
}
// Whatever else there is to ask is the same for all lanes.
Object.assign(CasesOfLane.prototype, NO_CASES)
Object.assign(ActivitiesOfLane.prototype, NO_ACTIVITIES)
