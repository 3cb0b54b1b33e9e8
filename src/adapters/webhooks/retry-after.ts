import type { Instant } from '../../domain/instant.js'

/** In milliseconds: a receiver that asks for more is tried again after a day. */
const MOST = 86_400_000
const SECONDS = /^\d+$/
const DATE = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/

/**
 * For how many milliseconds a receiver asks to be left alone, by its `Retry-After` (RFC 9110, 10.2.3): a number of
 * seconds or a date. Null where it does not ask, or writes anything else.
 */
export function retryAfter(header: string | string[] | undefined, now: Instant): number | null {
  if (typeof header !== 'string') return null
  const text = header.trim()
  const asked = SECONDS.test(text) ? Number(text) * 1_000 : DATE.test(text) ? Date.parse(text) - now : NaN
  return asked > 0 ? Math.min(asked, MOST) : null
}
