import type { FastifyRequest } from 'fastify'
import { Refusal, refusal } from '../../../domain/errors.js'
import { sampleProblem } from './sample-problems.js'

const HEADER = 'Casework-Force-Error'
const ID = /^[1-9][0-9]{0,18}$/

/**
 * Refuses a request with the header `Casework-Force-Error`, before the request has any effect.
 * @throws Refusal with the code that the header names; 400-102 for an unknown code
 */
export function forceError({ headers, params }: FastifyRequest): void {
  const wish = headers[HEADER.toLowerCase()]
  if (wish === undefined) return
  const code = String(wish).trim()
  const problem = sampleProblem(code, idsIn(params))
  throw problem ? new Refusal(problem) : refusal('400-102', { parameter: HEADER, value: code })
}

/** The ids of the path, so that the error names them; a sample id where the path has none. */
function idsIn(params: unknown): readonly string[] {
  const { ids = '' } = (params ?? {}) as { readonly ids?: string }
  const named = ids.split(',').filter((id) => ID.test(id))
  return named.length > 0 ? named : ['1001']
}
