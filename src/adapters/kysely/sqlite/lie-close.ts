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
