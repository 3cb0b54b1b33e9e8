import type { ActivityMode, ActivityType } from './activity.js'
import { type AuthContext, reaches } from './auth-context.js'
import type { CaseFacts } from './case.js'
import { type Refusal, refusal } from './errors.js'
import type { Id } from './id.js'
import type { Instant } from './instant.js'

/** An activity as a caller asks for it; null leaves the choice to the service. */
export interface ActivityDraft {
  readonly type: ActivityType
  readonly subtype: string | null
  readonly mode: ActivityMode
  readonly subject: string
  readonly priority: number | null
  readonly dueDate: Instant | null
  readonly case: Id | null
  readonly department: Id | null
  readonly queue: Id | null
}

/** The records that a draft refers to, as the store knows them; null for one that does not exist or is not named. */
export interface DraftFacts {
  readonly case: CaseFacts | null
  readonly queueDepartment: Id | null
  readonly departmentExists: boolean
}

/** The place of an activity that is to be created. */
export interface Placement {
  readonly department: Id
  /** The user who will hold it; null while it waits in its queue. */
  readonly assignedTo: Id | null
}

/**
 * Decides the place of an activity that is to be created. Its department is the one in the draft, else that of its
 * case, its queue, or the caller's home. The caller holds it, unless it waits in a queue.
 * @throws Refusal 400-146 for a member that only the caller can supply, 400-194, 403-910, 403-911 naming the queue or
 *   department of the draft,
 *   400-152 for a queue of another department
 */
export function placementFor(by: AuthContext, draft: ActivityDraft, facts: DraftFacts): Placement {
  const assignedTo = holderFor(by, draft)
  requireKnown(draft, facts)
  const department = departmentFor(by, draft, facts)
  if (facts.case && !reaches(by, facts.case.department)) throw refusal('403-910', { ids: [facts.case.id] })
  if (!reaches(by, department)) throw outOfReach(draft, department)
  if (![null, department].includes(facts.queueDepartment)) throw refusal('400-152', { attribute: 'queue.id' })
  return { department, assignedTo }
}

function holderFor(by: AuthContext, { queue }: ActivityDraft): Id | null {
  if (queue !== null) return null
  if (by.actor === 'user') return by.id
  throw refusal('400-146', { attribute: 'queue.id' })
}

function departmentFor(by: AuthContext, draft: ActivityDraft, facts: DraftFacts): Id {
  const home = by.actor === 'user' ? by.homeDepartment : null
  const department = draft.department ?? facts.case?.department ?? facts.queueDepartment ?? home
  if (department === null) throw refusal('400-146', { attribute: 'department.id' })
  return department
}

/** Names what the requester sent, and never the department that it belongs to. */
function outOfReach(draft: ActivityDraft, department: Id): Refusal {
  if (draft.department === null && draft.queue !== null) return refusal('403-911 queue', { ids: [draft.queue] })
  return refusal('403-911 department', { ids: [department] })
}

function requireKnown(draft: ActivityDraft, facts: DraftFacts): void {
  const unknown = [
    ...(draft.case !== null && facts.case === null ? [draft.case] : []),
    ...(draft.department !== null && !facts.departmentExists ? [draft.department] : []),
    ...(draft.queue !== null && facts.queueDepartment === null ? [draft.queue] : []),
  ]
  if (unknown.length > 0) throw refusal('400-194', { ids: unknown })
}
