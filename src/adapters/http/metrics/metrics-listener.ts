import Fastify from 'fastify'
import type { Registry } from 'prom-client'
import { NO_COMPILERS } from '../no-compilers.js'

/** The address at which metrics are shown. */
export interface ListeningAddress {
  readonly host: string
  readonly port: number
}

/** A listener that answers. */
export interface MetricsListener {
  readonly url: string
  stop(): Promise<void>
}

/**
 * Shows a registry at `GET /metrics` behind a port of its own, in the text format of Prometheus. The route asks for no
 * token, so the port must not be public.
 */
export async function listenForMetrics(registry: Registry, address: ListeningAddress): Promise<MetricsListener> {
  const listener = Fastify({ forceCloseConnections: true, schemaController: NO_COMPILERS })
  listener.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()))
  const origin = await listener.listen({ ...address })
  return { url: `${origin}/metrics`, stop: () => listener.close() }
}
