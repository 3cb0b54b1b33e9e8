/** The most characters of the ids of one request (contract, section 1). */
const LONGEST_IDS = 20_000

/** A request that closes cases, all of them or none, under a key with which it may be sent again. */
export interface CloseRequest {
  readonly key: string
  readonly ids: readonly string[]
}

/**
 * Divides ids into lists, each of which fits into one request.
 * @param most the most ids of a list; any number by default
 * @param longest the most characters of a list, commas included
 */
export function inLists(
  ids: readonly string[],
  most = Infinity,
  longest = LONGEST_IDS,
): readonly (readonly string[])[] {
  const lists: string[][] = []
  let length = Infinity
  for (const id of ids) {
    length += 1 + id.length
    const last = lists.at(-1)
    if (last && last.length < most && length <= longest) {
      last.push(id)
    } else {
      lists.push([id])
      length = id.length
    }
  }
  return lists
}

/**
 * The requests that close cases: as few as possible.
 * @param newKey makes an idempotency key
 */
export function closeRequests(ids: readonly string[], newKey: () => string): readonly CloseRequest[] {
  return inLists(ids).map((list) => ({ key: newKey(), ids: list }))
}
