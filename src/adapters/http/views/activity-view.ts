import Type from 'typebox'
import { ACTIVITY_MODES, ACTIVITY_SUBSTATUSES, type ActivityStatus, isOpenActivity } from '../../../domain/activity.js'
import type { ActivityRecord } from '../../../domain/activity-record.js'
import { CLOSED } from '../schemas.js'
import type { ListView } from './list-view.js'
import {
  doerView,
  instantView,
  instantViewIfAny,
  labelled,
  linkTo,
  type Members,
  type Setting,
  show,
  userView,
} from './members.js'
import { DOER, ID, INSTANT, LABEL, LINKS, labelOf, NAMED, USER } from './shapes.js'

const STATUSES = Object.keys(ACTIVITY_SUBSTATUSES) as ActivityStatus[]

/** The user who holds an activity, and how. */
const ASSIGNED = Type.Object(
  {
    user: USER,
    activityFolder: Type.Object({ id: ID, name: labelOf(['activities_current', 'activities_completed']) }, CLOSED),
    pinned: Type.Boolean(),
    locked: Type.Boolean(),
  },
  CLOSED,
)

/** What each member of an activity looks like; those that are optional may be absent. */
const SHAPE = {
  id: ID,
  link: LINKS,
  case: Type.Optional(Type.Object({ id: ID, link: LINKS }, CLOSED)),
  department: NAMED,
  type: Type.Object({ ...LABEL.properties, subtype: Type.Optional(LABEL) }, CLOSED),
  mode: labelOf(ACTIVITY_MODES),
  status: Type.Object(
    {
      ...labelOf(STATUSES).properties,
      substatus: Type.Optional(labelOf(Object.values(ACTIVITY_SUBSTATUSES).flat())),
      assigned: Type.Optional(ASSIGNED),
    },
    CLOSED,
  ),
  queue: Type.Optional(NAMED),
  priority: Type.Optional(Type.Integer({ minimum: 1, maximum: 7 })),
  subject: Type.String(),
  created: INSTANT,
  lastModified: INSTANT,
  lastModifiedBy: Type.Optional(DOER),
  dueDate: Type.Optional(INSTANT),
  awaitingSupervision: Type.Boolean(),
}

/** An activity as answers show it. */
export const ACTIVITY = Type.Object(SHAPE, { title: 'Activity', ...CLOSED })

/** Everything that an activity can show, in this order (contract, section 3). */
const MEMBERS: Members<ActivityRecord, typeof SHAPE> = {
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
  dueDate: ({ dueDate }) => instantViewIfAny(dueDate),
  awaitingSupervision: ({ awaitingSupervision }) => awaitingSupervision,
}

/** The name of something that an activity can show. */
type ActivityMember = keyof typeof SHAPE

const ACTIVITY_MEMBERS = Object.keys(MEMBERS) as readonly ActivityMember[]

/** How activities are shown. */
export const ACTIVITY_LIST: ListView<ActivityRecord, ActivityMember> = {
  root: 'activities',
  name: 'activity',
  members: ACTIVITY_MEMBERS,
  usual: new Set(ACTIVITY_MEMBERS),
  view: (record, chosen, setting) => show(record, MEMBERS, chosen, setting),
}

/** A user-defined type is shown by the generic word, with its own. */
function typeView({ type, subtype }: ActivityRecord, { texts }: Setting) {
  const { generic, ...known } = texts.activityType
  return {
    ...labelled(type, { [type]: generic.replace('{type}', () => type), ...known }),
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
