import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { SettableClock } from '../../../domain/settable-clock.js'
import { clockRoute } from './clock-route.js'
import { forceError } from './forced-error.js'
import { type InboxOptions, inboxOf } from './inbox/inbox.js'
import { inboxRoute } from './inbox/inbox-route.js'
import { requestRecorder } from './recorded-requests.js'
import { type LastExchanges, requestsRoute } from './requests-route.js'
import { type Reset, resetRoute } from './reset-route.js'
import { authorizeRoute } from './token-server/authorize-route.js'
import { signInCodes } from './token-server/codes.js'
import { serverMetadata } from './token-server/server-metadata.js'
import { tokenRoute } from './token-server/token-route.js'
import type { TokenServer } from './token-server/token-server.js'

/** The options of the dev tools. */
export interface DevToolsOptions {
  readonly clock: SettableClock
  readonly reset: Reset
  readonly secretsOf: InboxOptions['secretsOf']
  /** The last attempts at deliveries, the newest first. */
  readonly deliveries: LastExchanges['deliveries']
  readonly tokenServer: Omit<TokenServer, 'clock'>
}

/** The dev tools: they help developers of clients, and are part of a demo only. */
export function devTools({ clock, reset, secretsOf, deliveries, ...options }: DevToolsOptions): FastifyPluginAsync {
  return fp(
    async (app) => {
      const server = { ...options.tokenServer, clock }
      const signIns = { ...server, codes: signInCodes(server) }
      const recorder = requestRecorder(clock)
      const inbox = inboxOf({ clock, secretsOf })
      const resetAll: Reset = async (world) => {
        await reset(world)
        inbox.empty()
      }
      await app.register(resetRoute(resetAll))
      await app.register(clockRoute(clock))
      await app.register(authorizeRoute(signIns))
      await app.register(tokenRoute(signIns))
      await app.register(serverMetadata(server))
      await app.register(requestsRoute({ requests: recorder.list, deliveries }))
      await app.register(inboxRoute(inbox))

      app.addHook('onRequest', (request, _reply, next) => {
        if (!isDevTool(request)) forceError(request)
        next()
      })
      app.addHook('onSend', (request, _reply, payload, next) => {
        if (!isDevTool(request)) recorder.keepAnswer(request, payload)
        next(null, payload)
      })
      app.addHook('onResponse', (request, reply, next) => {
        if (!isDevTool(request)) recorder.note(request, reply)
        next()
      })
    },
    { name: 'dev-tools', dependencies: ['authentication', 'errors', 'known-paths'] },
  )
}

const DEV_TOOLS = new Set([
  ...['/dev/reset', '/dev/clock', '/dev/requests', '/dev/inbox'],
  ...['/oauth2/authorize', '/oauth2/authorize.css', '/oauth2/token', '/.well-known/oauth-authorization-server'],
])

/** The dev tools neither fail by force nor are recorded, since their answers may hold a token. */
function isDevTool({ routeOptions: { url = '', config } }: FastifyRequest): boolean {
  return DEV_TOOLS.has(url) || config.isDocumentation === true
}
