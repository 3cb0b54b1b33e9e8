import { ERRORS, type ErrorCode, type Problem } from '../../../domain/errors.js'
import type { Id } from '../../../domain/id.js'

/**
 * An error that did not happen, with the sample details of its code.
 * @param ids what it names where it names ids
 * @returns null for a code that the contract does not have
 */
export function sampleProblem(code: string, ids: readonly Id[]): Problem | null {
  if (!Object.hasOwn(ERRORS, code)) return null
  const samples = Object.entries(ERRORS[code as ErrorCode]).map(([name, { sample }]) => [name, sample] as const)
  const details = Object.fromEntries(samples)
  return { code, details: 'ids' in details ? { ids } : details } as Problem
}
