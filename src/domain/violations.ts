import { kindOf, type Problem, problemOf, Refusal, type Violation } from './errors.js'

/**
 * The refusal for a list of violations. Its code is the first violation's, and it names all cases or activities that
 * broke the same rule (contract, section 1, "Order").
 */
export function refusalFor(first: Violation, violations: readonly Violation[]): Refusal {
  return new Refusal(summary(first, violations), violations)
}

/**
 * Lets through if there are no violations.
 * @throws Refusal for the first violation, with all of them
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
