import type { FastifyPluginCallback, FastifyRequest } from 'fastify'
import type { CreateActivity } from '../../../domain/create-activity.js'
import type { ActivityDraft } from '../../../domain/create-rules.js'
import { emailDraft, NEW_EMAIL, NEW_TASK, taskDraft } from '../requests/body/new-activity.js'
import { readBody } from '../requests/body/read-body.js'
import type { Query } from '../requests/query-value.js'
import { refuseQuery } from '../requests/refuse.js'
import { creationView } from '../views/creation-view.js'

/** How each kind of activity is read that can be created. */
const DRAFTS: Readonly<Record<string, (request: FastifyRequest) => ActivityDraft>> = {
  '/activity/task': (request) => taskDraft(readBody(request, NEW_TASK)),
  '/activity/email/general': (request) => emailDraft(readBody(request, NEW_EMAIL)),
}

/** `POST /activity/task` and `/activity/email/general` (contract, section 3). */
export function createActivityRoutes(createActivity: CreateActivity): FastifyPluginCallback {
  return (app, _options, done) => {
    for (const [path, readDraft] of Object.entries(DRAFTS)) {
      app.post<{ Querystring: Query }>(path, { config: { access: 'manage' } }, async (request, reply) => {
        refuseQuery(request.query)
        const created = await createActivity(request.caller, readDraft(request))
        return reply
          .code(201)
          .header('location', `${app.prefix}/activity/${created.activity}`)
          .send(creationView(created, app.prefix))
      })
    }
    done()
  }
}
