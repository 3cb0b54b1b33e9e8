import type { ActivityState, SeenActivity } from '../../../../src/domain/activity.js'
import { type AuthContext, reaches } from '../../../../src/domain/auth-context.js'
import type { CaseFacts } from '../../../../src/domain/case.js'

/** All that a sentence can be about: the requester, what was asked, and what there is. */
export interface Facts {
  readonly by: AuthContext
  readonly activities: readonly ActivityState[]
  readonly cases: readonly CaseFacts[]
  readonly seen: readonly SeenActivity[]
  /** An edit of the first case: who owns it and who is to own it, and whether it was changed since it was read. */
  readonly edit: { readonly owner: string | null; readonly named: string; readonly isStale: boolean }
  /** The departments of queues, by id. */
  readonly queues: Readonly<Record<string, string>>
  /** Whether the target of a transfer takes activities of a department. */
  readonly takes: (department: string) => boolean
  /** The activities that are moved, in the order of the request, and the case that they are moved to. */
  readonly moved?: { readonly ids: readonly string[]; readonly to: string }
  /** The customers of cases, by the id of the case; null for a case without one. */
  readonly customers?: Readonly<Record<string, string | null>>
}

type OfActivity = (activity: ActivityState, facts: Facts) => boolean
type Claim = readonly [sentence: RegExp, holds: (id: string, facts: Facts) => boolean]

const ofActivity = (sentence: RegExp, holds: OfActivity): Claim => [
  sentence,
  (id, facts) => facts.activities.some((activity) => activity.id === id && holds(activity, facts)),
]

const isMine = ({ assignedTo }: ActivityState, { by }: Facts) => by.actor === 'user' && by.id === assignedTo
const isLost = ({ status }: ActivityState) => status !== 'awaiting_assignment' && status !== 'assigned'

function mayPull({ assignedTo, queue }: ActivityState, { by }: Facts): boolean {
  if (by.actor === 'client') return true
  return assignedTo === null ? by.pull.queues.has(queue ?? '') : by.pull.users.has(assignedTo)
}

/** Whether an activity and the first one that is moved belong to the same case. */
function isOfFirstCase(one: ActivityState, { activities, moved }: Facts): boolean {
  return activities.some(({ id, case: of }) => id === moved?.ids[0] && of === one.case)
}

/** Whether an activity is moved to a case of another customer than that of its own case. */
function changesCustomer({ id, case: of }: ActivityState, { moved, customers = {} }: Facts): boolean {
  return moved?.ids.includes(id) === true && customers[of ?? ''] !== customers[moved.to]
}

/** The users that exist. */
const USERS = ['7', '8', '9']

/** What each English sentence says of the ids that it names. */
const CLAIMS: readonly Claim[] = [
  ofActivity(/^Activit(y|ies) locked by (another user|other users): /, (one, of) => one.locked && !isMine(one, of)),
  ofActivity(
    /^Activit(y|ies) pinned by (another user|other users) \(use unpin=yes/,
    (one, of) => one.pinned && !isMine(one, of),
  ),
  ofActivity(/^Open activit(y|ies) of a type that blocks closing \(call, chat or web\): /, ({ type, status }) => {
    return status !== 'completed' && ['call_track', 'chat', 'web'].includes(type)
  }),
  ofActivity(/^Activit(y|ies) of a type that this operation does not allow: /, ({ type }) =>
    ['chat', 'web'].includes(type),
  ),
  ofActivity(/^Open activit(y|ies) that (is|are) neither waiting in a queue nor assigned to a user: /, (one) => {
    return one.status !== 'completed' && isLost(one)
  }),
  ofActivity(/^Activit(y|ies) that (is|are) neither waiting in a queue nor assigned to a user: /, isLost),
  ofActivity(/^Activit(y|ies) not assigned to the requester: /, (one, of) => {
    return one.status !== 'assigned' || !isMine(one, of)
  }),
  ofActivity(/^Activit(y|ies) awaiting a supervisor’s decision: /, ({ awaitingSupervision }) => awaitingSupervision),
  ofActivity(/^Activit(y|ies) in (a department|departments) that the requester cannot access: /, (one, { by }) => {
    return !reaches(by, one.department)
  }),
  ofActivity(/^Activit(y|ies) that needs? the permission 'Pull activities', which the requester lacks: /, (one, of) => {
    return !isMine(one, of) && !mayPull(one, of)
  }),
  ofActivity(/^Activit(y|ies) changed since (it was|they were) last read \(stale lastModified\): /, (one, { seen }) => {
    return seen.some(({ id, lastModified }) => id === one.id && lastModified !== one.lastModified)
  }),
  ofActivity(/^Activit(y|ies) of a department that the target of the transfer does not serve: /, (one, { takes }) => {
    return !takes(one.department)
  }),
  ofActivity(/^Activit(y|ies) that (does|do) not belong to the same case as the first activity: /, (one, of) => {
    return of.moved?.ids.includes(one.id) === true && !isOfFirstCase(one, of)
  }),
  ofActivity(/^Activit(y|ies) whose case does not have the same customer as the target case: /, changesCustomer),
  [
    /^IDs? in the request body that (does|do) not exist: /,
    (id, { activities, seen, edit }) => {
      if (id === edit.named) return !USERS.includes(id)
      return seen.some((one) => one.id === id) && !activities.some((one) => one.id === id)
    },
  ],
  [/^IDs? that (does|do) not exist: /, (id, { cases }) => !cases.some((one) => one.id === id)],
  [/^Cases? not in open status: /, (id, { cases }) => cases.some((one) => one.id === id && one.status === 'closed')],
  [
    /^Cases? in (a department|departments) that the requester cannot access: /,
    (id, { by, cases }) => cases.some((one) => one.id === id && !reaches(by, one.department)),
  ],
  [
    /^Cases? without the solution that (its department requires|their departments require): /,
    (id, { cases }) => cases.some((one) => one.id === id && one.status === 'open' && one.requiredSolution === ''),
  ],
  [/^Cases? changed since (it was|they were) last read \(stale lastModified\): /, (_id, { edit }) => edit.isStale],
  [
    /^Users? for whom the requester lacks the 'Pull activities' permission: /,
    (id, { by, edit }) => {
      const isConcerned = [edit.owner, edit.named].includes(id) && edit.owner !== edit.named
      return isConcerned && by.actor === 'user' && by.id !== id && !by.pull.users.has(id)
    },
  ],
  [/^Departments? that the requester cannot access: /, (id, { by }) => !reaches(by, id)],
  [
    /^Queues? of (a department|departments) that the requester cannot access: /,
    (id, { by, queues }) => queues[id] !== undefined && !reaches(by, queues[id]),
  ],
]

/** Fails unless what a sentence says is true of everything that it names. */
export function requireTruth(sentence: string, ids: readonly string[], facts: Facts): void {
  const [claim] = CLAIMS.filter(([pattern]) => pattern.test(sentence))
  if (!claim) throw new Error(`Nobody knows what this claims: ${sentence}`)
  const [, holds] = claim
  for (const id of ids) if (!holds(id, facts)) throw new Error(`Not true of ${id}: ${sentence}`)
}
