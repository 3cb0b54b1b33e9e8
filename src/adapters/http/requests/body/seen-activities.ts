import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { SeenActivity } from '../../../../domain/activity.js'
import { IDS_IN_BODY } from '../../plugins/request-log.js'
import { CLOSED } from '../../schemas.js'
import { ID, INSTANT, readInstant } from './members.js'
import { bodyShape, readBody } from './read-body.js'

/** The most activities that one request changes (contract, section 3). */
export const MOST_ACTIVITIES = 75

/** Activities as the requester last saw them: the body of pick, transfer and complete. */
export const SEEN_ACTIVITIES = bodyShape(
  'activities',
  Type.Object(
    {
      activity: Type.Array(Type.Object({ id: ID, lastModified: INSTANT }, CLOSED), {
        minItems: 1,
        maxItems: MOST_ACTIVITIES,
      }),
    },
    { title: 'SeenActivities', ...CLOSED },
  ),
)

/**
 * Reads a body of activities.
 * @throws Refusal like `readBody`
 */
export function readSeenActivities(request: FastifyRequest): SeenActivity[] {
  const { activity } = readBody(request, SEEN_ACTIVITIES)
  request[IDS_IN_BODY] = activity.length
  return activity.map(({ id, lastModified }, index) => ({
    id,
    lastModified: readInstant(lastModified, `activity[${String(index)}].lastModified`),
  }))
}
