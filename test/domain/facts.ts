import type { ActivityFacts, ActivityState } from '../../src/domain/activity.js'
import type { Action, ClientContext, UserContext } from '../../src/domain/auth-context.js'
import type { CaseFacts } from '../../src/domain/case.js'
import type { CaseState } from '../../src/domain/case-content.js'

/** Every action that a rule requires. */
export const EVERY_ACTION: readonly Action[] = [
  'Case:Close',
  'Case:Delete Notes',
  'Activity:Pick Activities',
  'Activity:Unpin',
  'Activity:Complete',
  'Case:Edit',
]

/** User 7 of department 1 (foreign in 2), who may do everything, and pull from user 8 and queue 3. */
export function userWith(changed: Partial<UserContext> = {}): UserContext {
  return {
    actor: 'user',
    id: '7',
    homeDepartment: '1',
    foreignDepartments: new Set(['2']),
    actions: new Set(EVERY_ACTION),
    pull: { users: new Set(['8']), queues: new Set(['3']) },
    ...changed,
  }
}

/** User 7 without some of the actions. */
export function userWithout(...missing: readonly Action[]): UserContext {
  return userWith({ actions: new Set(EVERY_ACTION.filter((action) => !missing.includes(action))) })
}

/** Client 7, which reaches every department. */
export function clientWith(changed: Partial<ClientContext> = {}): ClientContext {
  return { actor: 'client', id: '7', type: 'API', departments: null, ...changed }
}

/** An open case of department 1. */
export function caseWith(changed: Partial<CaseFacts> = {}): CaseFacts {
  return { id: '1001', department: '1', status: 'open', requiredSolution: null, ...changed }
}

/** The same case as an edit sees it: last modified at instant 100, and nobody's. */
export function contentWith(changed: Partial<CaseState> = {}): CaseState {
  const { id, department, status } = caseWith()
  const texts = { subject: 'A case', description: null, solution: null } as const
  const others = { severity: 'low', dueDate: null, owner: null, lastModified: 100 } as const
  return { id, department, status, ...texts, ...others, ...changed }
}

/** An email that user 7 holds; it breaks no rule. */
export function activityWith(changed: Partial<ActivityFacts> = {}): ActivityFacts {
  return {
    id: '2001',
    case: '1001',
    department: '1',
    type: 'email',
    status: 'assigned',
    queue: null,
    assignedTo: '7',
    locked: false,
    pinned: false,
    awaitingSupervision: false,
    ...changed,
  }
}

/** The same email, as a change of activities sees it: last modified at instant 100. */
export function stateWith(changed: Partial<ActivityState> = {}): ActivityState {
  return { ...activityWith(), lastModified: 100, ...changed }
}
