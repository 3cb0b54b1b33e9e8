import type { Instant } from '../../domain/instant.js'

/** The time in which a request was under way, and so did its changes. */
export interface Present {
  readonly from: Instant
  readonly to: Instant
}

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g

/** A text with `{now}` in the place of each instant that lies in the present, as the scenarios have it. */
export function withNow(text: string, present: Present): string {
  return text.replace(INSTANT, (instant) => (isPresent(instant, present) ? '{now}' : instant))
}

/** Whether a written instant lies in the present. */
export function isPresent(instant: string, { from, to }: Present): boolean {
  const at = Date.parse(instant)
  return from <= at && at <= to
}
