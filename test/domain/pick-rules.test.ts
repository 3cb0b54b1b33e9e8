import t from 'tap'
import type { ActivityFacts } from '../../src/domain/activity.js'
import type { UserContext } from '../../src/domain/auth-context.js'
import { pickRules } from '../../src/domain/pick-rules.js'
import { activityWith, userWith, userWithout } from './facts.js'

const pick = { code: '403-178', details: { action: 'Pick Activities', resource: 'Activity' } }
const pull = { code: '403-912', details: { ids: ['2001'] } }
const unpin = { code: '403-178', details: { action: 'Unpin', resource: 'Activity' } }

const nothing = { users: new Set<string>(), queues: new Set<string>() }
const queueOnly = { users: new Set<string>(), queues: new Set(['3']) }
const userOnly = { users: new Set(['8']), queues: new Set<string>() }
const ofAnother = { assignedTo: '8', queue: '3' }
const queued = { assignedTo: null, queue: '3', status: 'awaiting_assignment' } as const

const TABLE: readonly (readonly [string, UserContext, Partial<ActivityFacts>, readonly unknown[]])[] = [
  ['everything granted, of another', userWith(), { ...ofAnother, pinned: true }, []],
  ['everything granted, in a queue', userWith(), queued, []],
  ['no pick action', userWithout('Activity:Pick Activities'), ofAnother, [pick]],
  ['no pull from the other user, though from the queue', userWith({ pull: queueOnly }), ofAnother, [pull]],
  ['no pull from the queue, though from the user', userWith({ pull: userOnly }), queued, [pull]],
  ['pull from the user is enough', userWith({ pull: userOnly }), ofAnother, []],
  ['pull from the queue is enough', userWith({ pull: queueOnly }), queued, []],
  ['nobody holds it and no queue does', userWith({ pull: nothing }), { assignedTo: null, queue: null }, []],
  ['pinned, no unpin action', userWithout('Activity:Unpin'), { ...ofAnother, pinned: true }, [unpin]],
  ['not pinned, no unpin action', userWithout('Activity:Unpin'), ofAnother, []],
  [
    'nothing granted: all three, in the order of the contract',
    userWith({ actions: new Set(), pull: nothing }),
    { ...ofAnother, pinned: true },
    [pick, pull, unpin],
  ],
]

for (const [name, by, changed, expected] of TABLE) {
  const found = pickRules('403-912').flatMap((rule) => rule(by, activityWith(changed)) ?? [])
  t.strictSame(found, expected, name)
}
