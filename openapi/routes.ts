import Fastify from 'fastify'
import type { Access } from '../src/adapters/http/authentication/scopes.js'
import type { Operation } from '../src/adapters/http/openapi/operation.js'
import { openStore } from '../src/adapters/kysely/open-store.js'
import { webhookSender } from '../src/adapters/webhooks/sender.js'
import { app } from '../src/app.js'
import { systemClock } from '../src/process/clock.js'

/** A route that the document describes. */
export interface DocumentedRoute {
  readonly method: string
  /** The path as the document writes it, e.g. `/case/{ids}/close`. */
  readonly path: string
  /** Absent for a public route. */
  readonly access?: Access
  readonly usersOnly: boolean
  readonly clientsOnly: boolean
  readonly operation: Operation
}

/** Whether an operation changes something: then it takes an idempotency key. */
export function isChange({ access, method }: Pick<DocumentedRoute, 'access' | 'method'>): boolean {
  return access === 'manage' && method !== 'get'
}

/** Every route of the service that has an operation, in the order in which the service registers them. */
export async function documentedRoutes(): Promise<readonly DocumentedRoute[]> {
  const routes: DocumentedRoute[] = []
  const store = await openStore('sqlite::memory:')
  const server = Fastify()
  server.addHook('onRoute', ({ method, url, config = {} }) => {
    const { access, usersOnly = false, clientsOnly = false, operation } = config
    if (!operation || method === 'HEAD') return
    const path = url.replaceAll(/:(\w+)/g, '{$1}')
    const of = { method: String(method).toLowerCase(), path, ...(access && { access }) }
    routes.push({ ...of, usersOnly, clientsOnly, operation })
  })
  const webhooks = { sender: webhookSender({ allowed: [], clock: systemClock }), newSecret: () => '' }
  await server.register(app, { store, clock: systemClock, tokens: { keys: { secret: 'n'.repeat(32) } }, webhooks })
  await server.ready()
  await server.close()
  await store.close()
  return routes
}
