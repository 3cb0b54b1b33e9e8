import type { FastifyPluginCallback } from 'fastify'
import type { MoveActivities } from '../../../domain/move-activities.js'
import type { Operation } from '../openapi/operation.js'
import { requesterOf, valueOf } from '../plugins/idempotency.js'
import { readBody } from '../requests/body/read-body.js'
import { MOST_ACTIVITIES } from '../requests/body/seen-activities.js'
import { TARGET_CASE, targetCase } from '../requests/body/target-case.js'
import { linkBase } from '../requests/link-base.js'
import { IDS, readPathIds } from '../requests/path-ids.js'
import type { Query } from '../requests/query-value.js'
import { refuseQuery } from '../requests/refuse.js'
import { NEW_CASE, newCaseView } from '../views/creation-view.js'

const MOVE_ACTIVITIES: Operation = {
  id: 'moveActivities',
  tag: 'Activities',
  summary: 'Move activities to another case',
  description:
    'Moves activities of one case to the case that the body names, or to a new one; all of them, or none. A closed ' +
    'case reopens. A case that is left without open activities closes.',
  path: { ids: IDS },
  body: TARGET_CASE,
  answers: {
    201: { description: 'The activities are in a new case.', body: NEW_CASE, isLocated: true },
    204: { description: 'The activities are in the case that the body names.' },
  },
  refusals: [
    ...(['400-177', '400-194', '400-253', '400-911', '400-912', '400-913'] as const),
    ...(['403-910', '403-911', '404-100'] as const),
  ],
}

/** `PATCH /activity/{ids}/changecase` (contract, section 3). */
export function moveActivitiesRoute(moveActivities: MoveActivities): FastifyPluginCallback {
  return (app, _options, done) => {
    app.patch<{ Params: { ids: string }; Querystring: Query }>(
      '/activity/:ids/changecase',
      { config: { access: 'manage', operation: MOVE_ACTIVITIES } },
      async (request, reply) => {
        refuseQuery(request.query)
        const target = targetCase(readBody(request, TARGET_CASE))
        const ids = readPathIds(request.params.ids, MOST_ACTIVITIES)
        const created = valueOf(await moveActivities(requesterOf(request), ids, target), reply)
        if (created === null) return reply.code(204).send()
        const base = linkBase(request)
        return reply.code(201).header('location', `${base}/case/${created}`).send(newCaseView(created, base))
      },
    )
    done()
  }
}
