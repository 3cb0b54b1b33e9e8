/** A JSON object. */
export type Json = Readonly<Record<string, unknown>>

/** Calls something for every object within a value, the inner ones first, and puts what it returns in their place. */
export function rewritten(value: unknown, rewrite: (object: Json) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => rewritten(item, rewrite))
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([name, member]) => [name, rewritten(member, rewrite)] as const)
  return rewrite(Object.fromEntries(members))
}
