import { ACTIVITY_SUBSTATUSES, type ActivitySubstatus } from './activity.js'
import type { WorldActivity } from './world.js'
import type { Report } from './world-members.js'

type Rule = (activity: Partial<WorldActivity>, report: Report) => void

/** Reports every rule that the members of an activity break among each other; those that could not be read, none. */
export function activityRules(activity: Partial<WorldActivity>, report: Report): void {
  for (const rule of RULES) rule(activity, report)
}

const RULES: readonly Rule[] = [
  ({ status, substatus }, report) => {
    if (status === undefined || substatus === undefined) return
    const fitting: readonly (ActivitySubstatus | null)[] = ACTIVITY_SUBSTATUSES[status]
    if (fitting.length === 0 && substatus !== null) report(`does not go with the status ${status}.`, '.substatus')
    if (fitting.length > 0 && !fitting.includes(substatus)) {
      report(`must be ${fitting.join(' or ')} with the status ${status}.`, '.substatus')
    }
  },
  ({ status, assignedTo }, report) => {
    if (status === 'assigned' && assignedTo === null) report('is missing: the activity is assigned.', '.assignedTo')
    if (status === 'awaiting_assignment' && typeof assignedTo === 'string') {
      report('does not go with the status awaiting_assignment.', '.assignedTo')
    }
  },
  ({ status, queue }, report) => {
    if (status === 'awaiting_assignment' && queue === null) report('is missing: the activity waits in one.', '.queue')
  },
  ({ locked, assignedTo }, report) => {
    if (locked && assignedTo === null) report('must be false: nobody holds the activity.', '.locked')
  },
  ({ pinned, assignedTo }, report) => {
    if (pinned && assignedTo === null) report('must be false: nobody holds the activity.', '.pinned')
  },
]
