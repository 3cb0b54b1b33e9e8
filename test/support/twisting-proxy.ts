import type { IncomingHttpHeaders } from 'node:http'
import Fastify from 'fastify'
import { type Answer, send } from '../../src/adapters/contract/send.js'

/** A request on its way to the service behind. */
export interface Passing {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  /** Sends another request to the service, by the same caller unless told otherwise. */
  ask(method: string, path: string, headers?: Record<string, string>): Promise<Answer>
}

/** The wrong answer of a server; it gets the right answer, or the way to get it. */
export type Twist = (right: () => Promise<Answer>, passing: Passing) => Promise<Answer>

/** A server with exactly one fault. */
export interface TwistingProxy {
  readonly url: string
  twist: Twist
  stop(): Promise<void>
}

/** Headers between two ends of one connection. */
const OF_CONNECTION = ['connection', 'content-length', 'host', 'keep-alive', 'transfer-encoding']

/** Starts a server that passes each request on to a service, and changes the answer as its twist says. */
export async function startTwistingProxy(service: string): Promise<TwistingProxy> {
  const app = Fastify({
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: 65_536 },
  })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, parsed) => parsed(null, body))
  const proxy = { url: '', twist: ((right) => right()) as Twist, stop: () => app.close() }
  app.route({
    method: ['GET', 'HEAD', 'PATCH', 'POST', 'PUT', 'DELETE', 'OPTIONS'],
    url: '*',
    async handler({ method, url: path, headers, body }, reply) {
      const ask = (method: string, path: string, more: Record<string, string> = {}, content?: string) =>
        send(service, {
          ...{ method, path, headers: { ...ofEnds(headers), ...more } },
          ...(content !== undefined && { body: content }),
        })
      const right = () => ask(method, path, {}, typeof body === 'string' ? body : undefined)
      const { status, headers: told, text } = await proxy.twist(right, { method, path, headers, ask })
      return reply
        .code(status)
        .headers(ofEnds(told) as Record<string, string>)
        .send(text === '' ? undefined : Buffer.from(text))
    },
  })
  proxy.url = await app.listen({ host: '127.0.0.1', port: 0 })
  return proxy
}

function ofEnds(headers: IncomingHttpHeaders): Record<string, string | readonly string[]> {
  const own = Object.entries(headers).filter(([name, value]) => !OF_CONNECTION.includes(name) && value !== undefined)
  return Object.fromEntries(own) as Record<string, string | readonly string[]>
}
