import { Refusal } from '../../../domain/errors.js'
import type { UnitOfWork } from '../../../domain/ports.js'
import { type Outcome, outcomeOf, valueOf } from '../together/outcome.js'
import { sideBySide } from '../together/side-by-side.js'
import type { HastyUnit } from './hasty-unit.js'

/**
 * Runs units in the transaction that has begun, those of several side by side.
 * @returns what became of each; null for one that has to run by itself
 * @throws whatever the transaction is to be undone for; Alone where all are to run by themselves
 */
export async function together(
  works: readonly ((unit: UnitOfWork) => Promise<unknown>)[],
  { authContexts, beside, alone, rightsHold }: HastyUnit,
): Promise<(Outcome | null)[]> {
  const outcomes = await sideBySide(authContexts, works, beside)
  const [only, ...others] = works
  if (only && others.length === 0) {
    // Who is in no company can do anything, and be undone.
    const outcome = outcomes[0] ?? (await outcomeOf(only(alone())))
    await rightsHold(isRefused(outcome))
    return [{ value: valueOf(outcome) }]
  }
  await rightsHold(outcomes.some(isRefused))
  return outcomes
}

/** Behind a failure of the database nothing more can be asked in its transaction. */
function isRefused(outcome: Outcome | null): boolean {
  return outcome !== null && 'error' in outcome && outcome.error instanceof Refusal
}
