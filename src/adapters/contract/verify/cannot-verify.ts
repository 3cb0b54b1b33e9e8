/** Thrown where nothing can be verified; the message is for the person who asked. */
export class CannotVerify extends Error {
  override readonly name = 'CannotVerify'
}

/**
 * Why there was no answer, in plain words.
 * @param timeout for how many milliseconds it was waited for
 */
export function reasonOf(error: unknown, { timeout }: { readonly timeout: number }): string {
  if (!(error instanceof Error)) return String(error)
  if (['TimeoutError', 'AbortError'].includes(error.name)) return `nothing within ${String(timeout / 1_000)} s`
  const { code } = error as NodeJS.ErrnoException
  if (error.cause !== undefined) return reasonOf(error.cause, { timeout })
  // An address with several numbers fails with one error for each, and without words of its own.
  return error.message === '' ? String(code) : error.message
}
