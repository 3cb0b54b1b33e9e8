import { closeCases } from '../../src/domain/close-cases.js'
import { completeActivities } from '../../src/domain/complete-activities.js'
import { createActivity } from '../../src/domain/create-activity.js'
import { editCase } from '../../src/domain/edit-case.js'
import { moveActivities } from '../../src/domain/move-activities.js'
import { pickActivities } from '../../src/domain/pick-activities.js'
import { transferActivities } from '../../src/domain/transfer-activities.js'
import { problemFrom } from '../support/refusals.js'
import { heldEmail, openCase, PEOPLE, QUEUED } from '../support/seed.js'
import { NOW, onEveryStore, USER } from './stores.js'

const SEEN = Date.parse('2026-11-01T00:00:00.000Z')
const WORLD = {
  roles: [
    { id: 1, name: 'Agent', actions: ['Activity:Pick Activities', 'Activity:Complete', 'Case:Close', 'Case:Edit'] },
    { id: 2, name: 'Lead', actions: [] },
  ],
  cases: [openCase(1), openCase(2)],
  activities: [heldEmail(11, 1, QUEUED), heldEmail(12, 1), heldEmail(13, 1, { case: null }), heldEmail(21, 2)],
}
const seen = (...ids: string[]) => ids.map((id) => ({ id, lastModified: SEEN }))

await onEveryStore(
  'writes that change less than they should',
  { ...PEOPLE, ...WORLD },
  async (t, { store, beside }) => {
    const needs = { closing: store.closing, atomically: store.atomically, clock: { now: () => NOW } }
    if (beside) {
      const activities = async () => beside.rows('select * from activities order by id')
      const before = await activities()

      await beside.ignoreUpdates('cases')
      const idle = await problemFrom(completeActivities(needs)(USER, seen('21')))
      t.strictSame(idle, { code: '400-253', details: { ids: ['2'] } }, 'the case of the completed')
      const closed = await problemFrom(closeCases(needs)(USER, ['2', '1']))
      t.strictSame(closed, { code: '400-253', details: { ids: ['2', '1'] } }, 'cases with their work')
      const edited = await problemFrom(editCase(needs)(USER, { ...seen('1')[0]!, members: { solution: 'Done' } }))
      t.strictSame(edited, { code: '409-100', situation: 'case', details: { ids: ['1'] } }, 'an edited case')
      await beside.heedUpdates('cases')
      await beside.ignoreUpdates('activities')
      const all = [
        () => pickActivities(needs)(USER, { seen: seen('11'), unpin: false }),
        () => transferActivities(needs)(USER, { kind: 'queue', id: '3' }, seen('12')),
        () => completeActivities(needs)(USER, seen('12')),
      ]
      const ids = ['11', '12', '12']
      for (const [at, one] of all.entries()) {
        t.strictSame(await problemFrom(one()), { code: '409-100', details: { ids: [ids[at]] } })
      }
      const moved = await problemFrom(moveActivities(needs)(USER, ['21'], '1'))
      t.match(moved, { code: '400-911', situation: 'take', details: { ids: ['21'] } })
      t.strictSame(await activities(), before, 'nothing is kept')
      t.strictSame(await beside.rows('select * from journal'), [], 'nothing is told')
      await beside.heedUpdates('activities')
    }

    t.strictSame((await completeActivities(needs)(USER, seen('12', '13'))).value, [
      { activity: '12', case: { id: '1', status: 'open' } },
      { activity: '13', case: null },
    ])
    await completeActivities(needs)(USER, seen('21'))
    const draft = { type: 'task', subtype: null, mode: 'none', subject: 'x', priority: null, dueDate: null } as const
    const { value: created } = await createActivity(needs)(USER, { ...draft, case: '2', department: null, queue: null })
    t.equal(created.case, '2', 'in a case that reopens')
    await createActivity(needs)(USER, { ...draft, case: null, department: '1', queue: '3' })
    await createActivity(needs)(USER, { ...draft, type: 'email', case: null, department: null, queue: null })
  },
)
