import type { Id } from '../../../domain/id.js'
import type { Stamp } from '../../../domain/ports.js'
import { byStamp, type Call, idsOf, type Stamped } from './call.js'
import type { Lane } from './lane.js'
import { allOf, type Outcome, outcomeOf } from './outcome.js'

/** A change of what several lanes have locked. */
interface Change {
  /** Changes what is left to change in cases, and tells how much it was. */
  readonly run: (ids: readonly Id[], stamp: Stamp) => Promise<number>
  /** How much is left to change for a lane. */
  readonly expected: (lane: Lane) => number
}

/** How changes are waited for. */
interface Sending {
  readonly beside: { readonly sendsAhead: boolean }
  /** What became of those that were not waited for. */
  readonly ahead: Promise<Outcome>[]
}

/**
 * Changes what all lanes with the same stamp ask for at once; each is told what is left to change in its cases. Since
 * this is locked and known, whoever may send ahead is told before it is done: nobody is answered before all of it was.
 */
export async function write({ beside, ahead }: Sending, calls: readonly Call[], change: Change): Promise<void> {
  for (const { lane } of calls) lane.hasWritten = true
  // Where the store is far away, they travel together.
  const done = allOf(byStamp(calls).map((same) => changeAll(same, change)))
  if (beside.sendsAhead) ahead.push(outcomeOf(done))
  else await done
  for (const { lane, resolve } of calls) resolve(change.expected(lane))
}

async function changeAll(calls: readonly [Stamped, ...Stamped[]], { run, expected }: Change): Promise<void> {
  const sum = calls.reduce((sum, { lane }) => sum + expected(lane), 0)
  // Who is told a wrong number could take a lost race for a success.
  if ((await run(idsOf(calls), calls[0].stamp)) !== sum) throw new Error('Not what was seen was changed')
}
