import {
  ACTIVITY_MODES,
  ACTIVITY_SUBSTATUSES,
  type ActivityStatus,
  type ActivitySubstatus,
} from '../../domain/activity.js'
import { CASE_STATUSES, SEVERITIES } from '../../domain/case.js'
import { JOURNAL_KINDS } from '../../domain/journal.js'
import { DEFAULT_KINDS } from '../../domain/webhook.js'
import type { WorldKind, WorldRecords } from '../../domain/world.js'
import { journalRecord } from './journal-record.js'
import {
  flag,
  id,
  instant,
  integer,
  lastingId,
  type Member,
  matching,
  name,
  noteContent,
  oneOf,
  text,
  webAddress,
} from './members.js'
import { caller, listOf, nullable, object, optional, someOf } from './shapes.js'

const STATUSES = Object.keys(ACTIVITY_SUBSTATUSES) as ActivityStatus[]
const SUBSTATUSES: readonly ActivitySubstatus[] = Object.values(ACTIVITY_SUBSTATUSES).flat()
const ACTION = /^[^:]*[^:\s]:[^:\s][^:]*$/
const TYPE = /^[a-z][a-z0-9_]*$/

/** How the records of each kind are written (contract, section 5). The reader and the JSON Schema stand on it. */
export const RECORD_SHAPES: { readonly [K in WorldKind]: Member<WorldRecords[K]> } = {
  department: object({ id, name, requireSolution: optional(flag, false) }),
  role: object({ id, name, actions: listOf(matching(ACTION, 'an action such as "Case:Close"')) }),
  queue: object({ id, name, department: id }),
  user: object({
    id,
    userName: name,
    firstName: text,
    lastName: text,
    homeDepartment: nullable(id),
    foreignDepartments: optional(listOf(id), []),
    roles: optional(listOf(id), []),
    pull: optional(object({ users: optional(listOf(id), []), queues: optional(listOf(id), []) }), {
      users: [],
      queues: [],
    }),
  }),
  client: object({ id, name, type: name, departments: optional(listOf(id), null) }),
  webhook: object({
    id: lastingId,
    client: id,
    url: webAddress,
    kinds: optional(someOf(oneOf(JOURNAL_KINDS)), DEFAULT_KINDS),
    ordered: optional(flag, true),
    enabled: optional(flag, true),
    created: optional(instant, null),
  }),
  customer: object({ id, name }),
  case: object({
    id: lastingId,
    department: id,
    status: oneOf(CASE_STATUSES),
    severity: oneOf(SEVERITIES),
    subject: text,
    description: optional(text, null),
    solution: optional(text, null),
    owner: optional(id, null),
    customer: optional(id, null),
    originatingChannel: optional(name, null),
    created: instant,
    createdBy: optional(caller, null),
    lastModified: instant,
    lastModifiedBy: optional(caller, null),
    lastClosed: optional(instant, null),
    dueDate: optional(instant, null),
  }),
  activity: object({
    id: lastingId,
    case: optional(id, null),
    department: id,
    type: matching(TYPE, 'a lower-case word'),
    subtype: optional(name, null),
    mode: oneOf(ACTIVITY_MODES),
    status: oneOf(STATUSES),
    substatus: optional(oneOf(SUBSTATUSES), null),
    queue: optional(id, null),
    assignedTo: optional(id, null),
    locked: optional(flag, false),
    pinned: optional(flag, false),
    awaitingSupervision: optional(flag, false),
    priority: optional(integer(1, 7), null),
    subject: text,
    created: instant,
    lastModified: instant,
    lastModifiedBy: optional(caller, null),
    dueDate: optional(instant, null),
  }),
  note: object({ id: lastingId, case: id, content: noteContent, created: instant, createdBy: caller }),
  journal: journalRecord,
}
