import Type from 'typebox'
import { CASE_STATUSES, isOpenCase, SEVERITIES } from '../../../domain/case.js'
import type { CaseRecord } from '../../../domain/case-record.js'
import type { CaseWithNotes } from '../../../domain/get-cases.js'
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
import { NOTES_OF_CASE, notesOfCaseView } from './note-view.js'
import { DOER, ID, INSTANT, LABEL, LINKS, labelOf, NAMED, USER } from './shapes.js'

/** What each member of a case looks like; those that are optional may be absent, or are shown only when asked for. */
const SHAPE = {
  id: ID,
  link: LINKS,
  activities: Type.Object({ link: LINKS }, CLOSED),
  department: NAMED,
  status: labelOf(CASE_STATUSES),
  severity: labelOf(SEVERITIES),
  subject: Type.String(),
  customer: Type.Optional(Type.Object({ id: ID, customerName: Type.String(), link: LINKS }, CLOSED)),
  owner: Type.Object(
    {
      user: Type.Optional(USER),
      folder: Type.Object({ id: ID, name: labelOf(['cases_open', 'cases_closed']) }, CLOSED),
    },
    CLOSED,
  ),
  dueDate: Type.Optional(INSTANT),
  lastModified: INSTANT,
  lastModifiedBy: Type.Optional(DOER),
  created: Type.Optional(INSTANT),
  createdBy: Type.Optional(DOER),
  lastClosed: Type.Optional(INSTANT),
  originatingChannel: Type.Optional(LABEL),
  description: Type.Optional(Type.String()),
  solution: Type.Optional(Type.String()),
  userLastWorked: Type.Optional(USER),
  notes: Type.Optional(NOTES_OF_CASE),
}

/** A case as answers show it. */
export const CASE = Type.Object(SHAPE, { title: 'Case', ...CLOSED })

/** Everything that a case can show, in this order (contract, section 3). */
const MEMBERS: Members<CaseWithNotes, typeof SHAPE> = {
  id: ({ id }) => id,
  link: ({ id }, { base }) => linkTo('self', `${base}/case/${id}`),
  activities: ({ id }, { base }) => ({ link: linkTo('activity', `${base}/activity?caseID=${id}`) }),
  department: ({ department: { id, name } }) => ({ id, name }),
  status: ({ status }, { texts }) => labelled(status, texts.caseStatus),
  severity: ({ severity }, { texts }) => labelled(severity, texts.severity),
  subject: ({ subject }) => subject,
  customer: customerView,
  owner: ownerView,
  dueDate: ({ dueDate }) => instantViewIfAny(dueDate),
  lastModified: ({ lastModified }) => instantView(lastModified),
  lastModifiedBy: ({ lastModifiedBy }) => doerView(lastModifiedBy),
  created: ({ created }) => instantView(created),
  createdBy: ({ createdBy }) => doerView(createdBy),
  lastClosed: ({ lastClosed }) => instantViewIfAny(lastClosed),
  originatingChannel: ({ originatingChannel: channel }, { texts }) =>
    channel === null ? undefined : labelled(channel, texts.channel),
  description: ({ description }) => description ?? undefined,
  solution: ({ solution }) => solution ?? undefined,
  userLastWorked: ({ lastModifiedBy: by }) => (by?.actor === 'user' ? userView(by) : undefined),
  notes: ({ id, notes }, setting) => notes && notesOfCaseView(id, notes, setting),
}

/** The name of something that a case can show. */
type CaseMember = keyof typeof SHAPE

/** The member that is shown only where it is named, for cases by their ids. */
export const NOTES_MEMBER = 'notes'

const CASE_MEMBERS = (Object.keys(MEMBERS) as CaseMember[]).filter((member) => member !== NOTES_MEMBER)

/** How cases are shown. */
export const CASE_LIST: ListView<CaseWithNotes, CaseMember> = {
  root: 'cases',
  name: 'case',
  members: CASE_MEMBERS,
  usual: new Set(CASE_MEMBERS.slice(0, CASE_MEMBERS.indexOf('lastModifiedBy') + 1)),
  view: (record, chosen, setting) => show(record, MEMBERS, chosen, setting),
}

/** The service keeps no page for a customer: the link leads to what it knows of one. */
function customerView({ customer }: CaseRecord, { base }: Setting) {
  if (customer === null) return undefined
  const { id, name } = customer
  return { id, customerName: name, link: linkTo('case', `${base}/case?customer=${id}`) }
}

function ownerView({ owner, status }: CaseRecord, { texts }: Setting) {
  const [id, name] = isOpenCase(status) ? (['13', 'cases_open'] as const) : (['14', 'cases_closed'] as const)
  return { ...(owner && { user: userView(owner) }), folder: { id, name: labelled(name, texts.folder) } }
}
