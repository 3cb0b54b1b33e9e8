import { ERRORS, type ErrorCode, type Problem } from '../../../domain/errors.js'
import type { Id } from '../../../domain/id.js'

/**
 * Makes an error of a code with its sample details.
 * @param ids the ids that the error names, if its code names ids
 * @returns null for a code that the contract does not have
 */
export function sampleProblem(code: string, ids: readonly Id[]): Problem | null {
  if (!Object.hasOwn(ERRORS, code)) return null
  const samples = Object.entries(ERRORS[code as ErrorCode]).map(([name, { sample }]) => [name, sample] as const)
  const details = Object.fromEntries(samples)
  return { code, details: 'ids' in details ? { ids } : details } as Problem
}
