import { Refusal } from '../../../domain/errors.js'
import type { AuthContexts, UnitOfWork } from '../../../domain/ports.js'
import type { Call } from './call.js'
import { Alone, type Ask, emptyLane, unitOfLane } from './lane.js'
import { allOf, type Outcome, outcomeOf } from './outcome.js'
import { type Beside, doTogether, type Lanes } from './steps.js'

type Work = (unit: UnitOfWork) => Promise<unknown>

/** The same in the unit of a store that has no others at the same time. */
export function sideBySideIn(unit: UnitOfWork, works: readonly Work[]): Promise<(Outcome | null)[]> {
  const { authContexts, activities, cases } = unit
  return sideBySide(authContexts, works, {
    lock: async (ids) => ({ found: await cases.lock(ids), held: new Set() }),
    openOf: activities.openOf,
    mayShare: () => true,
    changing: () => ({ completeOf: activities.completeOf, close: cases.close }),
    ahead: null,
  })
}

/**
 * Runs units side by side in the transaction that has begun, each on cases of its own, so that one statement serves
 * all of them: most of the cost of a close is the statement and not the row.
 * @returns what became of each; null for one that touches the same cases as another, here or elsewhere, or does
 *   anything but a short close: it has changed nothing and is to be run by itself
 * @throws whatever leaves the transaction half
 */
export async function sideBySide(
  authContexts: AuthContexts,
  works: readonly Work[],
  beside: Beside,
): Promise<(Outcome | null)[]> {
  const lanes: Lanes = { beside, owners: new Map() }
  let calls: Call[] = []
  let running = works.length

  /** Whoever still runs waits for its next step: all of these steps can be done together. */
  function everybodyWaits(): void {
    if (running === 0 || calls.length < running) return
    const together = calls
    calls = []
    void doTogether(lanes, together)
  }

  async function run(work: Work): Promise<Outcome | null> {
    const lane = emptyLane()
    const ask: Ask = (step, ids, stamp) =>
      new Promise((resolve, reject) => {
        calls.push({ lane, step, ids, stamp, resolve, reject })
        everybodyWaits()
      })
    const outcome = await outcomeOf(work(unitOfLane(authContexts, ask)))
    running -= 1
    everybodyWaits()
    if ('value' in outcome) return outcome
    if (lane.hasWritten) throw outcome.error
    if (outcome.error instanceof Alone) return null
    if (outcome.error instanceof Refusal) return outcome
    throw outcome.error
  }

  return allOf(works.map(run))
}
