import type { FastifyReply, FastifyRequest } from 'fastify'
import { refusal } from '../../../domain/errors.js'

/**
 * Lets a request through that has no other query parameters than the known ones, by default none.
 * @throws Refusal 400-101, naming the others
 */
export function refuseQuery(query: Readonly<Record<string, unknown>>, known: readonly string[] = []): void {
  const parameters = Object.keys(query).filter((name) => !known.includes(name))
  if (parameters.length > 0) throw refusal('400-101', { parameters })
}

/**
 * Lets a request without a body through; what is left of a body is not read, so the connection ends.
 * @throws Refusal 400-203
 */
export function refuseBody({ hasBody }: FastifyRequest, reply: FastifyReply): void {
  if (!hasBody) return
  reply.header('connection', 'close')
  throw refusal('400-203', {})
}
