import { ACTIVITY_MODES, ACTIVITY_SUBSTATUSES, type ActivityStatus } from '../../../domain/activity.js'
import type { ActivityQuery } from '../../../domain/search-activities.js'
import { type Query, readId, readValue, readWord } from './query-value.js'

/** The parameters that activities are searched by. */
export const ACTIVITY_FILTERS = [
  'caseID',
  'status',
  'type',
  'assignedTo',
  'queueID',
  'department',
  'mode',
  'priority',
] as const

const PRIORITIES = ['1', '2', '3', '4', '5', '6', '7'] as const

/** Each status that can be asked for, alone or with one of its substatuses, as it is written. */
const STATUSES = new Map<string, Pick<ActivityQuery, 'status' | 'substatus'>>([
  ['open', { status: 'open', substatus: null }],
  ...(Object.keys(ACTIVITY_SUBSTATUSES) as ActivityStatus[]).flatMap((status) => [
    [status, { status, substatus: null }] as const,
    ...ACTIVITY_SUBSTATUSES[status].map((substatus) => [`${status}:${substatus}`, { status, substatus }] as const),
  ]),
])

/**
 * Reads which activities are searched for.
 * @throws Refusal 400-102 for a value that is not supported
 */
export function readActivityQuery(query: Query): ActivityQuery {
  const priority = readWord(query, 'priority', PRIORITIES)
  return {
    case: readId(query, 'caseID'),
    ...(STATUSES.get(readWord(query, 'status', [...STATUSES.keys()]) ?? '') ?? { status: null, substatus: null }),
    type: readValue(query, 'type', isWord),
    mode: readWord(query, 'mode', ACTIVITY_MODES),
    priority: priority === null ? null : Number(priority),
    assignedTo: readId(query, 'assignedTo'),
    queue: readId(query, 'queueID'),
    department: readId(query, 'department'),
  }
}

/** A type is one of the product's or a user-defined one (contract, section 3). */
function isWord(value: string): boolean {
  return /^[a-z][a-z0-9_]*$/.test(value)
}
