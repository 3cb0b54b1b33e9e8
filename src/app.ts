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
import { noBody } from './adapters/http/plugins/no-body.js'
import { pressure } from './adapters/http/plugins/pressure.js'
import { rateLimit } from './adapters/http/plugins/rate-limit.js'
import { rawBody } from './adapters/http/plugins/raw-body.js'
import { requestLog } from './adapters/http/plugins/request-log.js'
import { serialization } from './adapters/http/plugins/serialization.js'
import { stopping } from './adapters/http/plugins/stopping.js'
import { unreadBody } from './adapters/http/plugins/unread-body.js'
import { addNoteRoute } from './adapters/http/routes/add-note.js'
import { closeCasesRoute } from './adapters/http/routes/close-cases.js'
import { completeActivitiesRoute } from './adapters/http/routes/complete-activities.js'
import { createActivityRoutes } from './adapters/http/routes/create-activity.js'
import { deleteNotesRoute } from './adapters/http/routes/delete-notes.js'
import { editCaseRoute } from './adapters/http/routes/edit-case.js'
import { explainCloseRoute } from './adapters/http/routes/explain-close.js'
import { getActivitiesRoute } from './adapters/http/routes/get-activities.js'
import { getCasesRoute } from './adapters/http/routes/get-cases.js'
import { getNoteRoute } from './adapters/http/routes/get-note.js'
import { getNotesRoute } from './adapters/http/routes/get-notes.js'
import { healthRoutes } from './adapters/http/routes/health.js'
import { moveActivitiesRoute } from './adapters/http/routes/move-activities.js'
import { pickActivitiesRoute } from './adapters/http/routes/pick-activities.js'
import { pullActivitiesRoute } from './adapters/http/routes/pull-activities.js'
import { readJournalRoute } from './adapters/http/routes/read-journal.js'
import { searchActivitiesRoute } from './adapters/http/routes/search-activities.js'
import { searchCasesRoute } from './adapters/http/routes/search-cases.js'
import { transferActivitiesRoutes } from './adapters/http/routes/transfer-activities.js'
import type { Heartbeat } from './adapters/http/streams/heartbeat.js'
import { addNote } from './domain/add-note.js'
import { closeCases } from './domain/close-cases.js'
import { completeActivities } from './domain/complete-activities.js'
import { createActivity } from './domain/create-activity.js'
import { deleteNotes } from './domain/delete-notes.js'
import { editCase } from './domain/edit-case.js'
import { explainClose } from './domain/explain-close.js'
import { followJournal } from './domain/follow-journal.js'
import { getActivities } from './domain/get-activities.js'
import { getCases } from './domain/get-cases.js'
import { getNote, getNotes } from './domain/get-notes.js'
import { moveActivities } from './domain/move-activities.js'
import { pickActivities } from './domain/pick-activities.js'
import { pullActivities } from './domain/pull-activities.js'
import { readJournal } from './domain/read-journal.js'
import { searchActivities } from './domain/search-activities.js'
import { searchCases } from './domain/search-cases.js'
import { transferActivities } from './domain/transfer-activities.js'

/** Everything that the service needs. */
export type AppOptions = AppParts & Identification

/** Everything that the service needs, except the way to identify callers. */
export interface AppParts extends HostParts {
  /** Whether the service is too busy for another request; never by default. */
  readonly isTooMuch?: () => boolean
  /** Whether the service is about to stop; never by default. */
  readonly isStopping?: () => boolean
  readonly metrics?: ServiceMetrics
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
  const { rateLimit: limit, corsOrigins: origins = [], isTooMuch, metrics, trustedProxies = [], heartbeat } = options
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
  await service.register(
    async (operations) => {
      await operations.register(noBody)
      await operations.register(getCasesRoute(getCases(store)))
      await operations.register(searchCasesRoute(searchCases(store)))
      await operations.register(getNoteRoute(getNote(store)))
      await operations.register(getNotesRoute(getNotes(store)))
      await operations.register(deleteNotesRoute(deleteNotes({ atomically: store.atomically, clock })))
      await operations.register(getActivitiesRoute(getActivities(store)))
      await operations.register(searchActivitiesRoute(searchActivities(store)))
      await operations.register(explainCloseRoute(explainClose(store)))
      const streaming = { followJournal: followJournal(store), changed: store.changed, clock, heartbeat }
      await operations.register(readJournalRoute({ readJournal: readJournal(store), ...streaming }))
      await operations.register(closeCasesRoute(closeCases({ closing: store.closing, clock })))
      await operations.register(pullActivitiesRoute(pullActivities({ atomically: store.atomically, clock })))
    },
    { prefix: basePath },
  )
  await service.register(
    async (operations) => {
      await operations.register(rawBody)
      const writing = { atomically: store.atomically, clock }
      await operations.register(editCaseRoute(editCase(writing)))
      await operations.register(pickActivitiesRoute(pickActivities(writing)))
      await operations.register(moveActivitiesRoute(moveActivities(writing)))
      await operations.register(transferActivitiesRoutes(transferActivities(writing)))
      await operations.register(completeActivitiesRoute(completeActivities(writing)))
      await operations.register(createActivityRoutes(createActivity(writing)))
      await operations.register(addNoteRoute(addNote(writing)))
    },
    { prefix: basePath },
  )
}
