/** The outcome of work: its value, or its error. */
export type Outcome<T = unknown> = { readonly value: T } | { readonly error: unknown }

/** Settles with the outcome of a promise; never rejects. */
export function outcomeOf<T>(work: Promise<T>): Promise<Outcome<T>> {
  return work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
}

/**
 * The value of an outcome.
 * @throws its error
 */
export function valueOf<T>(outcome: Outcome<T>): T {
  if ('error' in outcome) throw outcome.error
  return outcome.value
}

/** The values of all; fails when one has failed, but not before every other has ended, too. */
export async function allOf<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(promises)
  return settled.map((one) => {
    if (one.status === 'rejected') throw one.reason
    return one.value
  })
}
