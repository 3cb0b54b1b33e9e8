import type { CaseRow } from '../cases/case-row.js'
import { isBlocked } from '../cases/reasons.js'

/** The blocked cases that are open for the longest time, the oldest first. */
export function oldestBlocked(rows: readonly CaseRow[], most: number): readonly CaseRow[] {
  const created = (row: CaseRow) => row.shown?.created ?? ''
  return rows
    .filter((row) => isBlocked(row) && created(row) !== '')
    .sort((one, other) => (created(one) < created(other) ? -1 : created(one) > created(other) ? 1 : 0))
    .slice(0, most)
}
