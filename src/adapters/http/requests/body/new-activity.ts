import Type, { type Static } from 'typebox'
import type { ActivityDraft } from '../../../../domain/create-rules.js'
import { CLOSED } from '../../schemas.js'
import { INSTANT, REFERENCE, readInstant, storable } from './members.js'
import { bodyShape } from './read-body.js'

const LONGEST_SUBJECT = 1_000

/** A text that is not blank. The pattern means the same in every language, with and without Unicode mode. */
const SUBJECT = Type.String({ maxLength: LONGEST_SUBJECT, pattern: '\\S' })

const MEMBERS = {
  subject: SUBJECT,
  case: Type.Optional(REFERENCE),
  department: Type.Optional(REFERENCE),
  queue: Type.Optional(REFERENCE),
  priority: Type.Optional(Type.Integer({ minimum: 1, maximum: 7 })),
  dueDate: Type.Optional(INSTANT),
}
const TASK = Type.Object(MEMBERS, { title: 'NewTask', ...CLOSED })
const EMAIL = Type.Object(
  { ...MEMBERS, mode: Type.Optional(Type.Enum(['inbound', 'outbound'])) },
  { title: 'NewEmail', ...CLOSED },
)

/** The body of a new task. */
export const NEW_TASK = bodyShape('activity', TASK)
/** The body of a new email. */
export const NEW_EMAIL = bodyShape('activity', EMAIL)

/** The task that a body asks for. */
export function taskDraft(body: Static<typeof TASK>): ActivityDraft {
  return { ...draft(body), type: 'task', subtype: null, mode: 'none' }
}

/** The email that a body asks for. */
export function emailDraft(body: Static<typeof EMAIL>): ActivityDraft {
  return { ...draft(body), type: 'email', subtype: 'general', mode: body.mode ?? 'outbound' }
}

function draft({ subject, case: of, department, queue, priority, dueDate }: Static<typeof TASK>) {
  return {
    subject: storable(subject, 'subject'),
    priority: priority ?? null,
    dueDate: dueDate === undefined ? null : readInstant(dueDate, 'dueDate'),
    case: of?.id ?? null,
    department: department?.id ?? null,
    queue: queue?.id ?? null,
  }
}
