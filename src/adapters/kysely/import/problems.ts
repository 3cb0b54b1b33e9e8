import type { WorldProblem } from '../../../domain/world.js'

/** Problems of which only the first are kept, however many there are. */
export interface Problems {
  readonly problems: readonly WorldProblem[]
  /** How many there are beyond those. */
  readonly more: number
}

/** How many are kept. */
export const MOST_KEPT = 100

/** Nothing wrong. */
export const NO_PROBLEMS: Problems = { problems: [], more: 0 }

/**
 * Counts problems, and keeps the first of them behind those of before.
 * @param unlisted how many there are beyond `further`
 */
export function withProblems(before: Problems, further: Iterable<WorldProblem>, unlisted = 0): Problems {
  const problems = [...before.problems]
  let more = before.more + unlisted
  for (const problem of further) {
    if (problems.length < MOST_KEPT) problems.push(problem)
    else more += 1
  }
  return { problems, more }
}

/** Whether anything is wrong. */
export function someProblems({ problems }: Problems): boolean {
  return problems.length > 0
}
