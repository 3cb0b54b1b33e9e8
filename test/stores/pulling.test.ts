import { pickActivities } from '../../src/domain/pick-activities.js'
import type { Store } from '../../src/domain/ports.js'
import { pullActivities } from '../../src/domain/pull-activities.js'
import { transferActivities } from '../../src/domain/transfer-activities.js'
import { problemFrom } from '../support/refusals.js'
import { heldEmail, openCase, PEOPLE, QUEUED } from '../support/seed.js'
import { CLIENT, closing, inShort, NOW, onEveryStore, USER } from './stores.js'

const created = (day: number) => `2026-10-0${String(day)}T00:00:00.000Z`
const FAR = { ...QUEUED, queue: 4, department: 2 }
const WORLD = {
  ...PEOPLE,
  queues: [...(PEOPLE.queues ?? []), { id: 5, name: 'Closed', department: 1 }],
  cases: [openCase(1), openCase(2, { department: 2 })],
  activities: [
    heldEmail(10, 1, { ...QUEUED, created: created(5) }),
    heldEmail(11, 1, { ...QUEUED, created: created(5) }),
    heldEmail(12, 1, { ...QUEUED, created: created(4) }),
    heldEmail(13, 1, { ...QUEUED, created: created(9), priority: 7 }),
    heldEmail(14, 1, { ...QUEUED, created: created(1), priority: 1, awaitingSupervision: true }),
    heldEmail(15, 1, { ...QUEUED, created: created(1), priority: 1, queue: 5 }),
    heldEmail(16, 1, { ...QUEUED, created: created(1), priority: 1, case: null }),
    heldEmail(21, 2, { ...FAR, created: created(2), priority: 1 }),
    heldEmail(22, 2, { ...FAR, created: created(1), priority: 2 }),
    // Of another department than its queue: only an import brings that.
    heldEmail(23, 2, { ...QUEUED, department: 2, created: created(3), priority: 2 }),
  ],
}

const pulling = ({ atomically }: Store) => pullActivities({ atomically, clock: { now: () => NOW } })
const idsOf = async (pulled: ReturnType<ReturnType<typeof pulling>>) => (await pulled).value.map(({ id }) => id)
const pull = (store: Store, most: number) => idsOf(pulling(store)(USER, most))

await onEveryStore('pulling by priority, then age', WORLD, async (t, { store }) => {
  t.strictSame(await pull(store, 1), ['16'])
  t.strictSame(await pull(store, 2), ['21', '22'])
  t.strictSame(await pull(store, 3), ['23', '13', '12'])
  t.strictSame(await pull(store, 25), ['10', '11'], 'without a priority last; of one instant by id')
  t.strictSame(await pull(store, 25), [], 'what awaits supervision, or is in another queue, is left')
  const { entries } = await store.consistently(({ journal }) =>
    journal.read({ after: 0, limit: 99, departments: null }),
  )
  t.strictSame(
    entries.map(inShort),
    ['16', '21', '22', '12', '13', '23', '10', '11'].map((id) => `activity_picked ${id}`),
  )
  t.match(entries[0], {
    by: USER,
    at: NOW,
    queue: { before: '3', after: '3' },
    assignedTo: { before: null, after: '7' },
  })
})

await onEveryStore('pulling only what is within reach', WORLD, async (t, { store, beside }) => {
  if (!beside) return
  await beside.run('delete from user_departments where user_id = 7')
  t.strictSame(await pull(store, 25), ['16', '13', '12', '10', '11'])
  await beside.run('update users set home_department_id = null where id = 7')
  t.strictSame(await pull(store, 25), ['21', '22', '23'], 'a global user reaches all')
})

await onEveryStore('pulls that are refused', WORLD, async (t, { store, beside }) => {
  t.match(await problemFrom(pulling(store)(CLIENT, 1)), { code: '403-112' })
  t.match(await problemFrom(pulling(store)({ actor: 'user', id: '99' }, 1)), { code: '401-101' })
  const action = { action: 'Pick Activities', resource: 'Activity' }
  t.match(await problemFrom(pulling(store)({ actor: 'user', id: '8' }, 1)), { code: '403-178', details: action })
  if (!beside) return
  await beside.ignoreUpdates('activities')
  t.match(await problemFrom(pulling(store)(USER, 1)), { code: '503-900' }, 'a write that changes nothing')
  await beside.heedUpdates('activities')
})

await onEveryStore('pulling what came to wait', WORLD, async (t, { store, beside }) => {
  const needs = { atomically: store.atomically, clock: { now: () => NOW } }
  t.strictSame(await pull(store, 25), ['16', '21', '22', '23', '13', '12', '10', '11'])
  await transferActivities(needs)(USER, { kind: 'queue', id: '3' }, [{ id: '12', lastModified: NOW }])
  t.strictSame(await pull(store, 25), ['12'], 'by a transfer')
  if (!beside) return
  await beside.run('update activities set awaiting_supervision = 0 where id = 14')
  t.strictSame(await pull(store, 25), ['14'], 'when it is supervised')
  await beside.run("update activities set status = 'awaiting_assignment', assigned_to = null where id in (10, 11)")
  await beside.run('update activities set priority = 1 where id = 11')
  t.strictSame(await pull(store, 25), ['11', '10'], 'by its new priority')
  await beside.run("update activities set status = 'awaiting_assignment', assigned_to = null where id in (10, 11)")
  await beside.run('update activities set created_at = 1 where id = 10')
  await beside.run('update activities set priority = null, queue_id = 4 where id = 11')
  t.strictSame(await pull(store, 1), ['10'])
  t.strictSame(await pull(store, 1), ['11'])
})

await onEveryStore('what a close or a pick has taken is not pulled', WORLD, async (t, { store }) => {
  const needs = { atomically: store.atomically, clock: { now: () => NOW } }
  const seen = [{ id: '22', lastModified: Date.parse('2026-11-01T00:00:00.000Z') }]
  await pickActivities(needs)(USER, { seen, unpin: false })
  t.match(await problemFrom(closing(store)(USER, ['1'])), { code: '400-912' })
  t.match((await pulling(store)(USER, 1)).value, [{ id: '16', assignedTo: { id: '7' }, status: 'assigned' }])
  await closing(store)(USER, ['2'])
  t.strictSame(await pull(store, 25), ['13', '12', '10', '11'])
})

await onEveryStore('a pull that is sent again', WORLD, async (t, { store }) => {
  const key = { name: 'k', fingerprint: 'one', lifetime: 86_400_000 }
  const first = await pulling(store)({ ...USER, key }, 2)
  const again = await pulling(store)({ ...USER, key }, 2)
  t.strictSame([first.isReplayed, again.isReplayed], [false, true])
  t.strictSame(again.value, first.value, 'answers the same activities')
  t.strictSame(await pull(store, 1), ['22'])
})
