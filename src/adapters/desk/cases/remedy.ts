import type { Person, ShownActivity, Violation } from './case-row.js'
import { isReasonCode, type ReasonCode } from './reasons.js'

/** What would free a case from one violation: the key of a text of the page, and its values. */
export interface Remedy {
  readonly key: RemedyKey
  readonly values: Readonly<Record<string, string>>
}

/** The texts that say what would free a case. */
export type RemedyKey =
  | 'freeCheckId'
  | 'freeAskForScope'
  | 'freeAskForRight'
  | 'freeAskToUnpin'
  | 'freeAskForReach'
  | 'freeNothingToDo'
  | 'freeWriteSolution'
  | 'freeEndYourself'
  | 'freeAskToEnd'
  | 'freeEnd'
  | 'freeRepairWorkflow'
  | 'freeWaitForWorkflow'
  | 'freeAskSupervisor'
  | 'freeAskToFinish'
  | 'freeWaitForLock'
  | 'freeAskForQueue'
  | 'freeAskHolder'
  | 'freeAskForPull'

/** The facts beside a violation: its activity, where it is read, and the user who looks at the page. */
export interface Beside {
  readonly activity: ShownActivity | null
  readonly user: string | null
}

type Finding = Remedy | RemedyKey

const REMEDIES: Readonly<Record<ReasonCode, (beside: Beside) => Finding>> = {
  '404-100': () => 'freeCheckId',
  '403-197': () => 'freeAskForScope',
  '403-178': (beside) => {
    const pinnedBy = beside.activity?.status.assigned?.pinned === true ? holderOf(beside) : null
    return pinnedBy ? named('freeAskToUnpin', pinnedBy) : 'freeAskForRight'
  },
  '403-910': () => 'freeAskForReach',
  '403-911': () => 'freeAskForReach',
  '400-253': () => 'freeNothingToDo',
  '400-914': () => 'freeWriteSolution',
  '400-910': (beside) => {
    const { activity, user } = beside
    if (user !== null && activity?.status.assigned?.user.id === user) return 'freeEndYourself'
    const holder = holderOf(beside)
    return holder ? named('freeAskToEnd', holder) : 'freeEnd'
  },
  '400-911': ({ activity }) =>
    activity?.status.substatus?.value === 'error' ? 'freeRepairWorkflow' : 'freeWaitForWorkflow',
  '400-912': () => 'freeAskSupervisor',
  '400-177': (beside) => {
    const holder = holderOf(beside)
    return holder ? named('freeAskToFinish', holder) : 'freeWaitForLock'
  },
  '403-912': (beside) => {
    const holder = holderOf(beside)
    if (holder) return named('freeAskHolder', holder)
    const queue = beside.activity?.queue
    return queue ? { key: 'freeAskForQueue', values: { queue: queue.name } } : 'freeAskForPull'
  },
}

/** Tells what would free a case from a violation; null for a code that the page does not know. */
export function remedyOf({ code }: Violation, beside: Beside): Remedy | null {
  if (!isReasonCode(code)) return null
  const found = REMEDIES[code](beside)
  return typeof found === 'string' ? { key: found, values: {} } : found
}

function holderOf({ activity }: Beside): Person | null {
  return activity?.status.assigned?.user ?? null
}

function named(key: RemedyKey, { firstName, lastName }: Person): Remedy {
  return { key, values: { person: `${firstName} ${lastName}`, first: firstName } }
}
