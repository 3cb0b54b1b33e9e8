/** What became of a unit's work before the commit. */
export type Outcome = { readonly value: unknown } | { readonly error: unknown }

/** Settles with what became of a promise; never rejects. */
export function outcomeOf(work: Promise<unknown>): Promise<Outcome> {
  return work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
}
