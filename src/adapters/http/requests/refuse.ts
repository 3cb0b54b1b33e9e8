import type { FastifyRequest } from 'fastify'
import { refusal } from '../../../domain/errors.js'
import { HAS_BODY } from '../plugins/no-body.js'
import type { Query, QueryParameters } from './query-value.js'

/**
 * Refuses unknown query parameters; by default none is known.
 * @throws Refusal 400-101, naming the unknown parameters
 */
export function refuseQuery(query: Query, known: QueryParameters = {}): void {
  const parameters = Object.keys(query).filter((name) => !Object.hasOwn(known, name))
  if (parameters.length > 0) throw refusal('400-101', { parameters })
}

/**
 * Refuses a request with a body.
 * @throws Refusal 400-203
 */
export function refuseBody({ [HAS_BODY]: hasBody }: FastifyRequest): void {
  if (hasBody) throw refusal('400-203', {})
}
