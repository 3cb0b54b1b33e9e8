import Type from 'typebox'
import { ACTIVITY_MODES, ACTIVITY_SUBSTATUSES, type ActivityStatus } from '../../../domain/activity.js'
import type { ActivityQuery } from '../../../domain/search-activities.js'
import { idSchema } from '../schemas.js'
import { type Query, readValue } from './query-value.js'

/** Each status that can be asked for, alone or with one of its substatuses, as it is written. */
const STATUSES = new Map<string, Pick<ActivityQuery, 'status' | 'substatus'>>([
  ['open', { status: 'open', substatus: null }],
  ...(Object.keys(ACTIVITY_SUBSTATUSES) as ActivityStatus[]).flatMap((status) => [
    [status, { status, substatus: null }] as const,
    ...ACTIVITY_SUBSTATUSES[status].map((substatus) => [`${status}:${substatus}`, { status, substatus }] as const),
  ]),
])

/** The parameters that activities are searched by. */
export const ACTIVITY_FILTERS = {
  caseID: idSchema({ description: 'The id of the case.' }),
  status: Type.Enum([...STATUSES.keys()], {
    description: 'The status, or status and substatus; `open` takes every activity that is not completed.',
  }),
  // A type is one of the product's or a user-defined one (contract, section 3).
  type: Type.String({
    pattern: '^[a-z][a-z0-9_]*$',
    description: 'The type: email, social, task, call_track, chat, web, or a user-defined one.',
  }),
  assignedTo: idSchema({ description: 'The id of the user who holds the activity, or held it last.' }),
  queueID: idSchema({ description: 'The id of the queue.' }),
  department: idSchema({ description: 'The id of the department; nothing is found in one out of reach.' }),
  mode: Type.Enum(ACTIVITY_MODES, { description: 'Which way the activity goes.' }),
  priority: Type.Integer({ minimum: 1, maximum: 7, description: 'The priority.' }),
}

/**
 * Reads which activities are searched for.
 * @throws Refusal 400-102 for a value that is not supported
 */
export function readActivityQuery(query: Query): ActivityQuery {
  return {
    case: readValue(query, ACTIVITY_FILTERS, 'caseID'),
    ...(STATUSES.get(readValue(query, ACTIVITY_FILTERS, 'status') ?? '') ?? { status: null, substatus: null }),
    type: readValue(query, ACTIVITY_FILTERS, 'type'),
    mode: readValue(query, ACTIVITY_FILTERS, 'mode'),
    priority: readValue(query, ACTIVITY_FILTERS, 'priority'),
    assignedTo: readValue(query, ACTIVITY_FILTERS, 'assignedTo'),
    queue: readValue(query, ACTIVITY_FILTERS, 'queueID'),
    department: readValue(query, ACTIVITY_FILTERS, 'department'),
  }
}
