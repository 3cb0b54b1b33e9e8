import { kindOf, type Problem, problemOf, Refusal, type Violation } from './errors.js'

/**
 * The refusal for what was found: its code is the first violation's, and it names everything that broke
 * the same rule (contract, section 1, "Order").
 */
export function refusalFor(first: Violation, violations: readonly Violation[]): Refusal {
  return new Refusal(summary(first, violations), violations)
}

/**
 * Lets through where nothing stands in the way.
 * @throws Refusal for the first violation otherwise, with all of them
 */
export function requireNone(violations: readonly Violation[]): void {
  const [first] = violations
  if (first) throw refusalFor(first, violations)
}

function summary(first: Violation, violations: readonly Violation[]): Problem {
  const kind = kindOf(first)
  const alike = violations.filter((one) => kindOf(one) === kind)
  const ids = alike.flatMap(({ details }) => ('ids' in details ? details.ids : []))
  return problemOf(kind, ('ids' in first.details ? { ids } : first.details) as never)
}
