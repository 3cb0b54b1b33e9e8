import { type Problem, Refusal } from '../../src/domain/errors.js'

/** The problem that a call is refused with; null if it succeeds. Any other error is thrown on. */
export function problemOf(call: () => unknown): Problem | null {
  try {
    call()
    return null
  } catch (error) {
    return problemIn(error)
  }
}

/** The problem that a promise is refused with; null if it succeeds. Any other error is thrown on. */
export function problemFrom(promise: Promise<unknown>): Promise<Problem | null> {
  return promise.then(() => null, problemIn)
}

/** The problem of a refusal. Any other error is thrown on. */
export function problemIn(error: unknown): Problem {
  if (error instanceof Refusal) return error.problem
  throw error
}
