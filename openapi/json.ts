/** A JSON object. */
export type Json = Readonly<Record<string, unknown>>

/** Replaces every object within a value by the result of a function, the inner objects first. */
export function rewritten(value: unknown, rewrite: (object: Json) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => rewritten(item, rewrite))
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([name, member]) => [name, rewritten(member, rewrite)] as const)
  return rewrite(Object.fromEntries(members))
}
