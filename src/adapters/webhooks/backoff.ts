const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** How long to wait after each failed attempt, in milliseconds (contract, section 4b). */
const WAITS = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, ...[2, 5, 10, 14, 20, 24].map((hours) => hours * HOUR)]
/** A wait is up to this part longer or shorter, so that receivers do not get everything at once when they are back. */
const JITTER = 0.1

/**
 * How many milliseconds to wait after a failed attempt; null after the last one.
 * @param failures how many attempts have failed, this one included
 * @param retryAfter for how long the receiver asked to be left alone; null where it did not ask
 * @param random a number from 0 up to 1
 */
export function waitAfter(failures: number, retryAfter: number | null, random: () => number): number | null {
  const wait = WAITS[failures - 1]
  if (wait === undefined) return null
  return Math.max(Math.round(wait * (1 + JITTER * (2 * random() - 1))), retryAfter ?? 0)
}
