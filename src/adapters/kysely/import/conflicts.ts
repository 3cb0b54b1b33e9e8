import type { WorldConflict } from '../../../domain/world.js'

/** Conflicts of which only the first are kept, however many there are. */
export interface Conflicts {
  readonly conflicts: readonly WorldConflict[]
  /** How many there are beyond those. */
  readonly more: number
}

/** How many are kept. */
export const MOST_KEPT = 100

/** Nothing wrong. */
export const NO_CONFLICTS: Conflicts = { conflicts: [], more: 0 }

/**
 * Counts conflicts, and keeps the first of them behind those of before.
 * @param unlisted how many there are beyond `further`
 */
export function withConflicts(before: Conflicts, further: Iterable<WorldConflict>, unlisted = 0): Conflicts {
  const conflicts = [...before.conflicts]
  let more = before.more + unlisted
  for (const conflict of further) {
    if (conflicts.length < MOST_KEPT) conflicts.push(conflict)
    else more += 1
  }
  return { conflicts, more }
}

/** Whether anything is wrong. */
export function someConflicts({ conflicts }: Conflicts): boolean {
  return conflicts.length > 0
}
