import { ACTIVITY_SUBSTATUSES, type ActivityStatus, type ActivitySubstatus } from './activity.js'
import type { WorldActivity, WorldJournalEntry } from './world.js'

/** A member of a record that contradicts its other members. */
export type WorldFlaw =
  | {
      readonly code: 'unfit_substatus'
      readonly member: 'substatus'
      readonly status: ActivityStatus
      /** The substatuses of the status; empty if it has none. */
      readonly fitting: readonly ActivitySubstatus[]
    }
  | { readonly code: 'missing_holder'; readonly member: 'assignedTo' }
  | { readonly code: 'held_while_waiting'; readonly member: 'assignedTo' }
  | { readonly code: 'missing_queue'; readonly member: 'queue' }
  | { readonly code: 'kept_by_nobody'; readonly member: 'locked' | 'pinned' }
  | { readonly code: 'missing_subject'; readonly member: Subject }

type Rule = (activity: Partial<WorldActivity>) => WorldFlaw | false | undefined

/** Every contradiction among the members of an activity; a member that could not be read contradicts none. */
export function activityFlaws(activity: Partial<WorldActivity>): readonly WorldFlaw[] {
  return RULES.map((rule) => rule(activity)).filter((flaw) => typeof flaw === 'object')
}

const RULES: readonly Rule[] = [
  ({ status, substatus }) => {
    if (status === undefined || substatus === undefined) return undefined
    const fitting: readonly ActivitySubstatus[] = ACTIVITY_SUBSTATUSES[status]
    const isFit = substatus === null ? fitting.length === 0 : fitting.includes(substatus)
    return !isFit && { code: 'unfit_substatus', member: 'substatus', status, fitting }
  },
  ({ status, assignedTo }) =>
    status === 'assigned' && assignedTo === null && { code: 'missing_holder', member: 'assignedTo' },
  ({ status, assignedTo }) =>
    status === 'awaiting_assignment' &&
    typeof assignedTo === 'string' && { code: 'held_while_waiting', member: 'assignedTo' },
  ({ status, queue }) =>
    status === 'awaiting_assignment' && queue === null && { code: 'missing_queue', member: 'queue' },
  ({ locked, assignedTo }) => locked && assignedTo === null && { code: 'kept_by_nobody', member: 'locked' },
  ({ pinned, assignedTo }) => pinned && assignedTo === null && { code: 'kept_by_nobody', member: 'pinned' },
]

/** A member that says what an entry of the journal is about. */
type Subject = 'department' | 'case' | 'activity' | 'note' | 'webhook'

/**
 * The flaws of a journal entry: it must name the case, the activity or the note of a case that it is about, with the
 * department; or the webhook.
 */
export function entryFlaws(entry: Partial<WorldJournalEntry>): readonly WorldFlaw[] {
  return subjectsOf(entry)
    .filter((member) => entry[member] === null)
    .map((member) => ({ code: 'missing_subject', member }))
}

function subjectsOf({ kind }: Partial<WorldJournalEntry>): readonly Subject[] {
  if (kind === undefined) return []
  if (kind.startsWith('webhook_')) return ['webhook']
  if (kind.startsWith('case_note_')) return ['department', 'case', 'note']
  return ['department', kind.startsWith('case_') ? 'case' : 'activity']
}
