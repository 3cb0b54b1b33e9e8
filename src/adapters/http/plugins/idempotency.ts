import { hash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { Done, Requester } from '../../../domain/idempotency.js'
import { readIdempotencyKey } from '../requests/idempotency-key.js'
import { CALLER } from './authentication.js'

/** The options of the plugin. */
export interface IdempotencyOptions {
  /** How many hours the result of a request is kept under its key; 24 by default. */
  readonly hours?: number | undefined
}

/** The name under which an instance keeps how long results are kept, in milliseconds. */
const LIFETIME = Symbol('lifetime')

declare module 'fastify' {
  interface FastifyInstance {
    [LIFETIME]: number
  }
}

const AN_HOUR = 3_600_000

/** Lets a request that changes something be sent again under its `Idempotency-Key` (contract, section 4a). */
export const idempotency = fp<IdempotencyOptions>(
  (app, { hours = 24 }, done) => {
    app.decorate(LIFETIME, hours * AN_HOUR)
    done()
  },
  { name: 'idempotency', dependencies: ['authentication'] },
)

/**
 * The caller of a request that changes something, with the key of the request.
 * @throws Refusal 400-915 for a malformed key
 */
export function requesterOf(request: FastifyRequest): Requester {
  const name = readIdempotencyKey(request.headers['idempotency-key'])
  if (name === null) return request[CALLER]
  const key = { name, fingerprint: fingerprintOf(request), lifetime: request.server[LIFETIME] }
  return { ...request[CALLER], key }
}

/** The value of a change; the answer says where it is that of an earlier request. */
export function valueOf<T>({ value, isReplayed }: Done<T>, reply: FastifyReply): T {
  if (isReplayed) reply.header('idempotency-replayed', 'true')
  return value
}

/**
 * Stands for the method, the path, the query and the body of a request. The path and the query count as they were
 * decoded, since a proxy may write them in another way; the body counts byte by byte.
 */
function fingerprintOf({ method, routeOptions, params, query, body }: FastifyRequest): string {
  const target = JSON.stringify([method, routeOptions.url, params, query])
  const bytes = body instanceof Uint8Array ? Buffer.concat([Buffer.from(`${target}\n`), body]) : target
  return hash('sha256', bytes, 'base64url').slice(0, 22)
}
