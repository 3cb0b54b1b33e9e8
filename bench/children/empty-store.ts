import { setImmediate as turn } from 'node:timers/promises'
import type { ActivityFacts } from '../../src/domain/activity.js'
import type { AuthContext } from '../../src/domain/auth-context.js'
import type { ActivityRepository, AuthContexts, CaseRepository, Store, UnitOfWork } from '../../src/domain/ports.js'
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
// The same three for every case, so that the rules have as much to look at as in a file.
const work: readonly ActivityFacts[] = [
  { ...activity, status: 'awaiting_assignment', assignedTo: null },
  activity,
  activity,
]

/** What a close asks of a unit; whatever else a unit can do is left out. */
interface Asked {
  readonly authContexts: AuthContexts
  readonly cases: Pick<CaseRepository, 'lock' | 'close'>
  readonly activities: Pick<ActivityRepository, 'openOf' | 'completeOf'>
}

const asked: Asked = {
  authContexts: { contextOf: () => Promise.resolve(closer) },
  cases: {
    lock: (ids) => Promise.resolve(ids.map((id) => ({ id, department: String(DEPARTMENT), status: 'open' }))),
    close: (ids) => Promise.resolve(ids.length),
  },
  activities: { openOf: () => Promise.resolve(work), completeOf: () => Promise.resolve(work.length) },
}
const unit = asked as UnitOfWork
const NO_LOAD = { waiting: 0, running: 0 }

/**
 * A store that finds every case open with three activities, and keeps nothing. Units wait for each other for a turn
 * of the event loop, as they do for the shared commit of a file: so the answers leave together, as they do there.
 */
export const emptyStore: Store = {
  atomically: async (run) => {
    await turn()
    return run(unit)
  },
  consistently: (run) => run(unit),
  authContexts: asked.authContexts,
  changed: () => new Promise(() => undefined),
  measures: { changes: NO_LOAD, reads: NO_LOAD, logBytes: null, connections: null },
  ping: () => Promise.resolve(),
  close: () => Promise.resolve(),
}
