import type { ActivityRepository, CaseRepository } from '../../../domain/ports.js'
import { byStamp, type Call, idsOf, type Stamped } from './call.js'
import type { Lane } from './lane.js'
import { allOf, type Outcome, outcomeOf } from './outcome.js'

/** What changes cases and their work. */
export interface Changing {
  readonly completeOf: ActivityRepository['completeOf']
  readonly close: CaseRepository['close']
}

/** A change of what several lanes have locked. */
interface Change {
  readonly step: keyof Changing
  /** How much is left to change for a lane. */
  readonly expected: (lane: Lane) => number
}

/** How changes are made, and waited for. */
export interface Sending {
  /** Changes cases of which so many rows are left to change; may fail by itself where it changes another number. */
  readonly changing: (expected: number) => Changing
  /**
   * Takes what became of changes that are not waited for, so that the next, and the commit, are sent with them: only
   * where the store stops by itself whatever comes behind a failure. Null where each is waited for.
   */
  readonly ahead: Promise<Outcome>[] | null
}

/**
 * Changes what all lanes with the same stamp ask for at once; each is told what is left to change in its cases. Since
 * this is locked and known, whoever may send ahead is told before it is done: nobody is answered before all of it was.
 */
export async function write(sending: Sending, calls: readonly Call[], change: Change): Promise<void> {
  for (const { lane } of calls) lane.hasWritten = true
  // Where the store is far away, they travel together.
  const done = allOf(byStamp(calls).map((same) => changeAll(sending, same, change)))
  if (sending.ahead) sending.ahead.push(outcomeOf(done))
  else await done
  for (const { lane, resolve } of calls) resolve(change.expected(lane))
}

async function changeAll(
  { changing }: Sending,
  calls: readonly [Stamped, ...Stamped[]],
  { step, expected }: Change,
): Promise<void> {
  const sum = calls.reduce((sum, { lane }) => sum + expected(lane), 0)
  // Who is told a wrong number could take a lost race for a success.
  if ((await changing(sum)[step](idsOf(calls), calls[0].stamp)) !== sum) {
    throw new Error('Not what was seen was changed')
  }
}
