/** Some of a list. */
export interface IdRun {
  readonly at: number
  readonly length: number
  /** Whether its ids follow each other without a gap. */
  readonly isRun: boolean
}

/** Ids from a place on, up to so many, in runs: runs of so many at least, and the ids between these. */
export function runsOf(ids: readonly number[], from: number, most: number, run: number): readonly IdRun[] {
  const end = Math.min(from + most, ids.length)
  const runs: IdRun[] = []
  let begun = from
  for (let at = from; at < end; ) {
    const length = runAt(ids, at, end - at)
    if (length >= run) {
      if (at > begun) runs.push({ at: begun, length: at - begun, isRun: false })
      runs.push({ at, length, isRun: true })
      begun = at + length
    }
    at += length
  }
  if (end > begun) runs.push({ at: begun, length: end - begun, isRun: false })
  return runs
}

/** How many ids from a place on, up to so many, follow each other without a gap. */
function runAt(ids: readonly number[], at: number, most: number): number {
  let count = 1
  while (count < most && ids[at + count] === (ids[at] ?? 0) + count) count += 1
  return count
}

/** About as many neighbouring ids as a page of a list has rows. */
const BLOCK = 128
/** How many rows of a block leave where that is called close together. */
const DENSE = 4

/** Whether much of what these ids, which are in order, name is on the same pages. */
export function lieClose(ids: readonly number[]): boolean {
  const blockAt = (at: number) => Math.floor((ids[at] ?? 0) / BLOCK)
  const blocks = ids.reduce((count, _id, at) => (at > 0 && blockAt(at) === blockAt(at - 1) ? count : count + 1), 0)
  return ids.length > DENSE * blocks
}
