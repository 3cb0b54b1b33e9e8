import type { FastifyPluginAsync } from 'fastify'
import { noBody } from './adapters/http/plugins/no-body.js'
import { rawBody } from './adapters/http/plugins/raw-body.js'
import { addNoteRoute } from './adapters/http/routes/add-note.js'
import { closeCasesRoute } from './adapters/http/routes/close-cases.js'
import { completeActivitiesRoute } from './adapters/http/routes/complete-activities.js'
import { createActivityRoutes } from './adapters/http/routes/create-activity.js'
import { createWebhookRoute } from './adapters/http/routes/create-webhook.js'
import { deleteNotesRoute } from './adapters/http/routes/delete-notes.js'
import { deleteWebhookRoute } from './adapters/http/routes/delete-webhook.js'
import { editCaseRoute } from './adapters/http/routes/edit-case.js'
import { editWebhookRoutes } from './adapters/http/routes/edit-webhook.js'
import { explainCloseRoute } from './adapters/http/routes/explain-close.js'
import { getActivitiesRoute } from './adapters/http/routes/get-activities.js'
import { getCasesRoute } from './adapters/http/routes/get-cases.js'
import { getNoteRoute } from './adapters/http/routes/get-note.js'
import { getNotesRoute } from './adapters/http/routes/get-notes.js'
import { getWebhooksRoutes } from './adapters/http/routes/get-webhooks.js'
import { moveActivitiesRoute } from './adapters/http/routes/move-activities.js'
import { pickActivitiesRoute } from './adapters/http/routes/pick-activities.js'
import { pullActivitiesRoute } from './adapters/http/routes/pull-activities.js'
import { readJournalRoute } from './adapters/http/routes/read-journal.js'
import { rotateSecretRoute } from './adapters/http/routes/rotate-secret.js'
import { searchActivitiesRoute } from './adapters/http/routes/search-activities.js'
import { searchCasesRoute } from './adapters/http/routes/search-cases.js'
import { testWebhookRoute } from './adapters/http/routes/test-webhook.js'
import { transferActivitiesRoutes } from './adapters/http/routes/transfer-activities.js'
import type { Heartbeat } from './adapters/http/streams/heartbeat.js'
import { addNote } from './domain/add-note.js'
import { changeWebhook } from './domain/change-webhook.js'
import { closeCases } from './domain/close-cases.js'
import { completeActivities } from './domain/complete-activities.js'
import { createActivity } from './domain/create-activity.js'
import { createWebhook } from './domain/create-webhook.js'
import { deleteNotes } from './domain/delete-notes.js'
import type { WebhookParts } from './domain/delivery.js'
import { editCase } from './domain/edit-case.js'
import { explainClose } from './domain/explain-close.js'
import { followJournal } from './domain/follow-journal.js'
import { getActivities } from './domain/get-activities.js'
import { getCases } from './domain/get-cases.js'
import { getNote, getNotes } from './domain/get-notes.js'
import { getWebhooks } from './domain/get-webhooks.js'
import { moveActivities } from './domain/move-activities.js'
import { pickActivities } from './domain/pick-activities.js'
import type { Clock, Store } from './domain/ports.js'
import { pullActivities } from './domain/pull-activities.js'
import { readJournal } from './domain/read-journal.js'
import { searchActivities } from './domain/search-activities.js'
import { searchCases } from './domain/search-cases.js'
import { testWebhook } from './domain/test-webhook.js'
import { transferActivities } from './domain/transfer-activities.js'

/** What the operations need. */
export interface OperationOptions {
  readonly store: Store
  readonly clock: Clock
  readonly heartbeat?: Heartbeat | undefined
  /** Without it there are no webhooks. */
  readonly webhooks?: WebhookParts | undefined
}

/** The operations of the contract: each use case with its route. */
export const operations: FastifyPluginAsync<OperationOptions> = async (service, options) => {
  const { store, clock, heartbeat, webhooks } = options
  // The options of a plugin have its prefix, which must not come twice.
  await service.register(withoutBody, { store, clock, heartbeat, webhooks })
  await service.register(withBody, { store, clock, webhooks })
}

const withoutBody: FastifyPluginAsync<OperationOptions> = async (service, { store, clock, heartbeat, webhooks }) => {
  const writing = { atomically: store.atomically, clock }
  const streaming = { followJournal: followJournal(store), changed: store.changed, clock, heartbeat }
  await service.register(noBody)
  await service.register(getCasesRoute(getCases(store)))
  await service.register(searchCasesRoute(searchCases(store)))
  await service.register(getNoteRoute(getNote(store)))
  await service.register(getNotesRoute(getNotes(store)))
  await service.register(deleteNotesRoute(deleteNotes(writing)))
  await service.register(getActivitiesRoute(getActivities(store)))
  await service.register(searchActivitiesRoute(searchActivities(store)))
  await service.register(explainCloseRoute(explainClose(store)))
  await service.register(readJournalRoute({ readJournal: readJournal(store), ...streaming }))
  await service.register(closeCasesRoute(closeCases({ closing: store.closing, clock })))
  await service.register(pullActivitiesRoute(pullActivities(writing)))
  if (!webhooks) return
  await service.register(getWebhooksRoutes(getWebhooks(store)))
  await service.register(deleteWebhookRoute(changeWebhook({ ...writing, ...webhooks })))
  await service.register(rotateSecretRoute(changeWebhook({ ...writing, ...webhooks })))
  await service.register(testWebhookRoute(testWebhook({ ...writing, ...webhooks })))
}

const withBody: FastifyPluginAsync<OperationOptions> = async (service, { store, clock, webhooks }) => {
  const writing = { atomically: store.atomically, clock }
  await service.register(rawBody)
  await service.register(editCaseRoute(editCase(writing)))
  await service.register(pickActivitiesRoute(pickActivities(writing)))
  await service.register(moveActivitiesRoute(moveActivities(writing)))
  await service.register(transferActivitiesRoutes(transferActivities(writing)))
  await service.register(completeActivitiesRoute(completeActivities(writing)))
  await service.register(createActivityRoutes(createActivity(writing)))
  await service.register(addNoteRoute(addNote(writing)))
  if (!webhooks) return
  await service.register(createWebhookRoute(createWebhook({ ...writing, ...webhooks })))
  await service.register(editWebhookRoutes(changeWebhook({ ...writing, ...webhooks })))
}
