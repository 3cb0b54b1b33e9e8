import { ERRORS, type ErrorKind, type Problem, problemOf } from '../../../domain/errors.js'
import type { Id } from '../../../domain/id.js'

/**
 * Makes an error of a kind with its sample details.
 * @param ids the ids that the error names, if its kind names ids
 * @returns null for a kind that the contract does not have
 */
export function sampleProblem(kind: string, ids: readonly Id[]): Problem | null {
  if (!Object.hasOwn(ERRORS, kind)) return null
  const samples = Object.entries(ERRORS[kind as ErrorKind]).map(([name, { sample }]) => [name, sample] as const)
  const details = Object.fromEntries(samples)
  return problemOf(kind as ErrorKind, ('ids' in details ? { ids } : details) as never)
}
