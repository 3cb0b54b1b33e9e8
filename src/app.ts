import type { FastifyPluginAsync } from 'fastify'
import type { Identification } from './adapters/http/authentication/identification.js'
import { desk } from './adapters/http/desk/desk.js'
import type { HostParts } from './adapters/http/host-options.js'
import { type IssuerOf, resourceMetadata } from './adapters/http/metadata/resource-metadata.js'
import type { ServiceMetrics } from './adapters/http/metrics/service-metrics.js'
import { documentation } from './adapters/http/openapi/documentation.js'
import { authentication } from './adapters/http/plugins/authentication.js'
import { crossOrigin } from './adapters/http/plugins/cross-origin.js'
import { errors } from './adapters/http/plugins/errors.js'
import { forwardedPrefix } from './adapters/http/plugins/forwarded-prefix.js'
import { frontDoor } from './adapters/http/plugins/front-door.js'
import { hostHeader } from './adapters/http/plugins/host-header.js'
import { i18n } from './adapters/http/plugins/i18n.js'
import { idempotency } from './adapters/http/plugins/idempotency.js'
import { knownPaths } from './adapters/http/plugins/known-paths.js'
import { measured } from './adapters/http/plugins/measured.js'
import { negotiation } from './adapters/http/plugins/negotiation.js'
import { pressure } from './adapters/http/plugins/pressure.js'
import { rateLimit } from './adapters/http/plugins/rate-limit.js'
import { requestLog } from './adapters/http/plugins/request-log.js'
import { serialization } from './adapters/http/plugins/serialization.js'
import { stopping } from './adapters/http/plugins/stopping.js'
import { unreadBody } from './adapters/http/plugins/unread-body.js'
import { healthRoutes } from './adapters/http/routes/health.js'
import type { Heartbeat } from './adapters/http/streams/heartbeat.js'
import type { WebhookParts } from './domain/delivery.js'
import { operations } from './operations.js'

/** Everything that the service needs. */
export type AppOptions = AppParts & Identification

/** Everything that the service needs, except the way to identify callers. */
export interface AppParts extends HostParts {
  /** Whether the service is too busy for another request; never by default. */
  readonly isTooMuch?: () => boolean
  /** Whether the service is about to stop; never by default. */
  readonly isStopping?: () => boolean
  readonly metrics?: ServiceMetrics
  /** What webhooks need; without it there are none. */
  readonly webhooks?: WebhookParts
  /** When open streams show that they live; every 15 seconds by default. */
  readonly heartbeat?: Heartbeat
  /** The dev tools; only `casework serve --demo` has them. */
  readonly devTools?: FastifyPluginAsync
  /** The user whose token the page at `/docs` fills in; only if the dev tools issue tokens. */
  readonly demoUser?: string
  /** Names the authorization server in the metadata of the service. A host, which has other services, has no metadata. */
  readonly issuerOf?: IssuerOf
  /** Whether an access token is revoked, by its id; none is by default. Only a demo revokes the tokens that it gave. */
  readonly isRevoked?: (tokenId: string) => boolean
}

/** The service as one plugin: the plugins that every request passes, in this order, then the operations. */
export const app: FastifyPluginAsync<AppOptions> = async (service, options) => {
  const { store, clock, basePath = '', devTools, demoUser, issuerOf, isRevoked, isStopping = () => false } = options
  const { rateLimit: limit, corsOrigins: origins = [], isTooMuch, metrics, trustedProxies = [] } = options
  await service.register(i18n)
  await service.register(negotiation)
  await service.register(serialization)
  await service.register(errors)
  await service.register(unreadBody)
  await service.register(stopping, { isStopping })
  await service.register(forwardedPrefix, { trustedProxies })
  await service.register(requestLog)
  if (metrics) await service.register(measured, { metrics })
  if (origins.length > 0) await service.register(crossOrigin, { origins })
  await service.register(hostHeader)
  if (isTooMuch) await service.register(pressure, { isTooMuch })
  await service.register(authentication, {
    identification: options,
    clock,
    isRevoked,
    authContexts: store.authContexts,
  })
  if (limit) await service.register(rateLimit, { limit, clock })
  if (demoUser !== undefined)
    await service.register(frontDoor, { paths: ['/', basePath, `${basePath}/`], page: `${basePath}/docs` })
  await service.register(idempotency, { hours: options.idempotencyHours })
  await service.register(knownPaths)
  if (devTools) await service.register(devTools)

  await service.register(healthRoutes({ ping: store.ping, isStopping }))
  const about = { root: service.prefix, ...(demoUser !== undefined && { demoUser }) }
  await service.register(documentation(about), { prefix: basePath })
  await service.register(resourceMetadata({ basePath, issuerOf }))
  const isHostSignedIn = options.authenticate !== undefined
  await service.register(desk({ desk: options.desk, issuerOf, isHostSignedIn }), { prefix: basePath })
  const { heartbeat, webhooks } = options
  await service.register(operations, { prefix: basePath, store, clock, heartbeat, webhooks })
}
