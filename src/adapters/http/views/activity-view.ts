import { isOpenActivity } from '../../../domain/activity.js'
import type { ActivityRecord } from '../../../domain/activity-record.js'
import { doerView, instantView, labelled, linkTo, type Members, type Setting, show, userView } from './members.js'

/** Everything that an activity can show, in this order (contract, section 3). */
const MEMBERS = {
  id: ({ id }) => id,
  link: ({ id }, { base }) => linkTo('self', `${base}/activity/${id}`),
  case: ({ case: id }, { base }) => (id === null ? undefined : { id, link: linkTo('case', `${base}/case/${id}`) }),
  department: ({ department: { id, name } }) => ({ id, name }),
  type: typeView,
  mode: ({ mode }, { texts }) => labelled(mode, texts.activityMode),
  status: statusView,
  queue: ({ queue }) => (queue === null ? undefined : { id: queue.id, name: queue.name }),
  priority: ({ priority }) => priority ?? undefined,
  subject: ({ subject }) => subject,
  created: ({ created }) => instantView(created),
  lastModified: ({ lastModified }) => instantView(lastModified),
  lastModifiedBy: ({ lastModifiedBy }) => doerView(lastModifiedBy),
  dueDate: ({ dueDate }) => instantView(dueDate),
  awaitingSupervision: ({ awaitingSupervision }) => awaitingSupervision,
} satisfies Members<ActivityRecord, string>

/** The name of something that an activity can show. */
export type ActivityMember = keyof typeof MEMBERS

export const ACTIVITY_MEMBERS = Object.keys(MEMBERS) as readonly ActivityMember[]

/** An activity with the chosen members. */
export function activityView(record: ActivityRecord, chosen: readonly ActivityMember[], setting: Setting) {
  return show(record, MEMBERS, chosen, setting)
}

/** A user-defined type has no text but its own word. */
function typeView({ type, subtype }: ActivityRecord, { texts }: Setting) {
  return {
    ...labelled(type, texts.activityType),
    ...(subtype !== null && { subtype: labelled(subtype, texts.activitySubtype) }),
  }
}

function statusView(activity: ActivityRecord, { texts }: Setting) {
  const { status, substatus, assignedTo, pinned, locked } = activity
  const [id, name] = isOpenActivity(status)
    ? (['6', 'activities_current'] as const)
    : (['7', 'activities_completed'] as const)
  return {
    ...labelled(status, texts.activityStatus),
    ...(substatus !== null && { substatus: labelled(substatus, texts.activitySubstatus) }),
    ...(assignedTo && {
      assigned: {
        user: userView(assignedTo),
        activityFolder: { id, name: labelled(name, texts.folder) },
        pinned,
        locked,
      },
    }),
  }
}
