import { type Refusal, refusal } from '../../domain/errors.js'

/** The answer to a request that the store cannot serve now; the reason goes with it for the log. */
export function unavailable(cause: unknown): Refusal {
  return Object.assign(refusal('503-900', {}), { cause })
}
