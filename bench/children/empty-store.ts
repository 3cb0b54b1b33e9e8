import { setImmediate as tick } from 'node:timers/promises'
import type { ActivityFacts } from '../../src/domain/activity.js'
import type { AuthContext } from '../../src/domain/auth-context.js'
import type { Store } from '../../src/domain/ports.js'
import { CALLER, DEPARTMENT, QUEUE } from '../world/people.js'

const closer: AuthContext = {
  actor: 'user',
  id: String(CALLER),
  homeDepartment: String(DEPARTMENT),
  foreignDepartments: new Set(),
  actions: new Set(['Case:Close', 'Activity:Pick Activities']),
  pull: { users: new Set(), queues: new Set([String(QUEUE)]) },
}
const activity: ActivityFacts = {
  id: '1',
  case: '1',
  department: String(DEPARTMENT),
  type: 'email',
  status: 'assigned',
  queue: String(QUEUE),
  assignedTo: String(CALLER),
  locked: false,
  pinned: false,
  awaitingSupervision: false,
}
// The same three for every case, so that the rules have as much to check as in a file.
const work: readonly ActivityFacts[] = [
  { ...activity, status: 'awaiting_assignment', assignedTo: null },
  activity,
  activity,
]

const NO_LOAD = { waiting: 0, running: 0 }
const NOTHING_ELSE = (): Promise<never> => Promise.reject(new Error('This store only closes.'))

/**
 * A store that finds every case open with three activities, and keeps nothing. The closes of one tick are answered
 * together, as those of a batch are in a file.
 */
export const emptyStore: Store = {
  closing: async ({ ids }, decide) => {
    await tick()
    const cases = ids.map((id) => ({
      id,
      department: String(DEPARTMENT),
      status: 'open' as const,
      requiredSolution: null,
    }))
    return decide(closer, { ids, cases, activities: work, kept: null })
  },
  atomically: NOTHING_ELSE,
  consistently: NOTHING_ELSE,
  authContexts: { contextOf: () => Promise.resolve(closer) },
  changed: () => new Promise(() => undefined),
  measures: { changes: NO_LOAD, reads: NO_LOAD, logBytes: null, connections: null },
  ping: () => Promise.resolve(),
  close: () => Promise.resolve(),
}
