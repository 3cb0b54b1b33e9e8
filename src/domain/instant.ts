/** An instant: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number

const ISO = /^\d{4}-\d\d-(\d\d)T\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/

/** The instant that a text in ISO 8601, UTC, names; null for any other text, and for a day that no calendar has. */
export function instantOf(text: string): Instant | null {
  const written = ISO.exec(text)
  const at = written ? Date.parse(written[0]) : NaN
  // JavaScript parses the 30th of February as the 2nd of March.
  return new Date(at).getUTCDate() === Number(written?.[1]) ? at : null
}
