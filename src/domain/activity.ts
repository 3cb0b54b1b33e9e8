import type { Id } from './id.js'
import type { Instant } from './instant.js'

/** Every status an activity can have, with the substatuses that go with it (contract, section 3). */
export const ACTIVITY_SUBSTATUSES = {
  in_workflow: [
    'ready_for_inbound_workflow',
    'ready_for_outbound_workflow',
    'ready_for_general_workflow',
    'ready_for_transfer_workflow',
    'error',
  ],
  awaiting_assignment: ['ready_for_assignment'],
  assigned: ['new', 'in_progress'],
  in_precompletion: [],
  completed: ['done', 'abandoned_chat'],
} as const
export type ActivityStatus = keyof typeof ACTIVITY_SUBSTATUSES
export type ActivitySubstatus = (typeof ACTIVITY_SUBSTATUSES)[ActivityStatus][number]

/** The types that the product knows; any other lower-case word is a user-defined (generic) type. */
export const ACTIVITY_TYPES = ['email', 'social', 'task', 'call_track', 'chat', 'web'] as const
export type ActivityType = (typeof ACTIVITY_TYPES)[number]

/** The direction of an activity. */
export const ACTIVITY_MODES = ['inbound', 'outbound', 'none'] as const
export type ActivityMode = (typeof ACTIVITY_MODES)[number]

/** The facts of an open activity that the rules of closing and picking need. */
export interface ActivityFacts {
  readonly id: Id
  readonly case: Id
  readonly department: Id
  readonly type: string
  readonly status: ActivityStatus
  /** The queue that the activity came from or waits in. */
  readonly queue: Id | null
  /** The user who holds the activity; null if no user does. */
  readonly assignedTo: Id | null
  /** Whether the user who holds the activity has it open for editing. */
  readonly locked: boolean
  /** Whether the user who holds the activity keeps others from picking it. */
  readonly pinned: boolean
  readonly awaitingSupervision: boolean
}

/** The facts of an activity, open or not, that the rules of picking, transferring and completing need. */
export interface ActivityState extends Omit<ActivityFacts, 'case'> {
  /** Null for an activity that belongs to no case. */
  readonly case: Id | null
  readonly lastModified: Instant
}

/** An activity as the caller last saw it. */
export interface SeenActivity {
  readonly id: Id
  readonly lastModified: Instant
}

/** The user or the queue that activities are transferred to. */
export interface Target {
  readonly kind: 'user' | 'queue'
  readonly id: Id
}

/** An activity to create: it waits in its queue, or else a user holds it. */
export interface NewActivity {
  readonly case: Id
  readonly department: Id
  readonly type: ActivityType
  readonly subtype: string | null
  readonly mode: ActivityMode
  readonly queue: Id | null
  readonly assignedTo: Id | null
  readonly priority: number | null
  readonly subject: string
  readonly dueDate: Instant | null
}

/** Open means not completed. */
export function isOpenActivity(status: ActivityStatus): boolean {
  return status !== 'completed'
}

/** A call, a chat or a web collaboration: a live conversation that a close must not cut off. */
export function isLiveConversation(type: string): boolean {
  return type === 'call_track' || type === 'chat' || type === 'web'
}

/** Settled means waiting in a queue or assigned to a user: no workflow is at work on the activity. */
export function isSettled(status: ActivityStatus): boolean {
  return status === 'awaiting_assignment' || status === 'assigned'
}
