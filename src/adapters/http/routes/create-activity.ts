import type { FastifyPluginCallback, FastifyRequest } from 'fastify'
import type { CreateActivity } from '../../../domain/create-activity.js'
import type { ActivityDraft } from '../../../domain/create-rules.js'
import type { Operation } from '../openapi/operation.js'
import { requesterOf, valueOf } from '../plugins/idempotency.js'
import { emailDraft, NEW_EMAIL, NEW_TASK, taskDraft } from '../requests/body/new-activity.js'
import { type BodyShape, readBody } from '../requests/body/read-body.js'
import { linkBase } from '../requests/link-base.js'
import type { Query } from '../requests/query-value.js'
import { refuseQuery } from '../requests/refuse.js'
import { CREATION, creationView } from '../views/creation-view.js'

/** The kinds of activities that can be created: the path, the operation, and the function that reads the body. */
const KINDS: readonly {
  readonly path: string
  readonly operation: Operation
  readonly draft: (request: FastifyRequest) => ActivityDraft
}[] = [
  {
    path: '/activity/task',
    operation: creationOf('Task', NEW_TASK),
    draft: (request) => taskDraft(readBody(request, NEW_TASK)),
  },
  {
    path: '/activity/email/general',
    operation: creationOf('Email', NEW_EMAIL),
    draft: (request) => emailDraft(readBody(request, NEW_EMAIL)),
  },
]

function creationOf(kind: 'Task' | 'Email', body: BodyShape): Operation {
  const name = kind.toLowerCase()
  return {
    id: `create${kind}`,
    tag: 'Activities',
    summary: `Create a${kind === 'Email' ? 'n' : ''} ${name}`,
    description:
      `Without a case, a new one comes with the ${name}; a closed case that is named reopens. It waits in the queue ` +
      'that is named, else the calling user holds it.',
    body,
    answers: { 201: { description: `The ${name}, and its case.`, body: CREATION, isLocated: true } },
    refusals: ['400-194', '403-910', '403-911'],
  }
}

/** `POST /activity/task` and `/activity/email/general` (contract, section 3). */
export function createActivityRoutes(createActivity: CreateActivity): FastifyPluginCallback {
  return (app, _options, done) => {
    for (const { path, operation, draft } of KINDS) {
      app.post<{ Querystring: Query }>(path, { config: { access: 'manage', operation } }, async (request, reply) => {
        refuseQuery(request.query)
        const asked = draft(request)
        const created = valueOf(await createActivity(requesterOf(request), asked), reply)
        return reply
          .code(201)
          .header('location', `${linkBase(request)}/activity/${created.activity}`)
          .send(creationView(created, linkBase(request)))
      })
    }
    done()
  }
}
