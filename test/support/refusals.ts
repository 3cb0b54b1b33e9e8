import { type Problem, Refusal } from '../../src/domain/errors.js'

/** What a call is refused for; null when it goes through. Any other error is thrown on. */
export function problemOf(call: () => unknown): Problem | null {
  try {
    call()
    return null
  } catch (error) {
    return problemIn(error)
  }
}

/** What a promise is refused for; null when it is kept. Any other error is thrown on. */
export function problemFrom(promise: Promise<unknown>): Promise<Problem | null> {
  return promise.then(() => null, problemIn)
}

/** What an error refuses for. Any other error is thrown on. */
export function problemIn(error: unknown): Problem {
  if (error instanceof Refusal) return error.problem
  throw error
}
