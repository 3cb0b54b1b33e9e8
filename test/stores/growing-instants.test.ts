import { changeOf } from '../../src/domain/case-content.js'
import type { Store, UnitOfWork } from '../../src/domain/ports.js'
import { transferActivities } from '../../src/domain/transfer-activities.js'
import { problemFrom } from '../support/refusals.js'
import { heldEmail, openCase, QUEUED } from '../support/seed.js'
import { NOW, onEveryStore, USER } from './stores.js'

const WORLD = {
  cases: [openCase(1), openCase(2)],
  activities: [heldEmail(11, 1, QUEUED), heldEmail(21, 2)],
}
const BACK = NOW - 60_000
const CLOCKS = [
  ['stands still', NOW],
  ['goes back', BACK],
] as const

/** What changes case 1 or activity 11, one after the other; the clock is as it is given. */
type Step = readonly [name: string, change: (unit: UnitOfWork, at: number) => Promise<number>]
const STEPS: readonly Step[] = [
  ['pick', ({ activities }, at) => activities.pick(['11'], { by: USER, at })],
  [
    'transfer to a user',
    ({ activities }, at) => activities.transfer(['11'], { kind: 'user', id: '8' }, { by: USER, at }),
  ],
  [
    'transfer to a queue',
    ({ activities }, at) => activities.transfer(['11'], { kind: 'queue', id: '3' }, { by: USER, at }),
  ],
  ['pick again', ({ activities }, at) => activities.pick(['11'], { by: USER, at })],
  ['complete', ({ activities }, at) => activities.complete(['11'], { by: USER, at })],
  ['edit', edit],
  ['close', ({ cases }, at) => cases.close(['1'], { by: USER, at })],
  ['reopen', ({ cases }, at) => cases.reopen(['1'], { by: USER, at })],
  ['close again', ({ cases }, at) => cases.close(['1'], { by: USER, at })],
]

async function edit({ cases }: UnitOfWork, at: number): Promise<number> {
  const [state] = await cases.lockStates(['1'])
  const change = state && changeOf(state, { subject: 'New' })
  return change ? cases.edit(change, { by: USER, at }) : 0
}

function instantsOf(store: Store, cases: readonly string[], activities: readonly string[]) {
  return store.consistently(async (view) => {
    const [of] = await view.cases.records(cases)
    const [activity] = await view.activities.records(activities)
    return { case: of?.lastModified ?? 0, closed: of?.lastClosed, activity: activity?.lastModified ?? 0 }
  })
}

for (const [how, at] of CLOCKS) {
  await onEveryStore(`every change has a later instant: the clock ${how}`, WORLD, async (t, { store }) => {
    await store.atomically(({ activities }) => activities.pick(['11'], { by: USER, at: NOW }))
    for (const [name, change] of STEPS) {
      const before = await instantsOf(store, ['1'], ['11'])
      t.equal(await store.atomically((unit) => change(unit, at)), 1, name)
      const after = await instantsOf(store, ['1'], ['11'])
      t.equal(after.case + after.activity > before.case + before.activity, true, `${name} is later`)
      if (name.startsWith('close')) t.equal(after.closed, after.case, 'a close closes when it modifies')
    }
  })

  await onEveryStore(`a close with its work: the clock ${how}`, WORLD, async (t, { store }) => {
    await store.atomically(({ activities }) =>
      activities.transfer(['21'], { kind: 'user', id: '8' }, { by: USER, at: NOW }),
    )
    await store.closing({ caller: USER, ids: ['2'], clock: { now: () => at } }, () => 'close')
    const after = await instantsOf(store, ['2'], ['21'])
    t.equal(after.activity, NOW + 1, 'the work was changed twice')
    t.equal(after.closed, after.case, 'one instant')
    t.equal(after.case, at)
  })

  await onEveryStore(`what was read before is stale: the clock ${how}`, WORLD, async (t, { store }) => {
    const times = [NOW, at, at]
    const transfer = transferActivities({ atomically: store.atomically, clock: { now: () => times.shift() ?? at } })
    const seen = async () => [{ id: '21', lastModified: (await instantsOf(store, [], ['21'])).activity }]
    await transfer(USER, { kind: 'queue', id: '3' }, await seen())
    const read = await seen()
    await transfer(USER, { kind: 'user', id: '7' }, read)
    t.match(await problemFrom(transfer(USER, { kind: 'queue', id: '3' }, read)), { code: '409-100' })
  })
}
