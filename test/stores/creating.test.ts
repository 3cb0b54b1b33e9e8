import type { Caller } from '../../src/domain/auth-context.js'
import { createActivity } from '../../src/domain/create-activity.js'
import type { ActivityDraft } from '../../src/domain/create-rules.js'
import type { Store } from '../../src/domain/ports.js'
import { problemFrom } from '../support/refusals.js'
import { COMPLETED, heldEmail, openCase } from '../support/seed.js'
import { CLIENT, inShort, NOW, onEveryStore, USER } from './stores.js'

const WORLD = {
  cases: [
    openCase(1, { department: 2 }),
    openCase(2, { status: 'closed' }),
    openCase(3, { status: 'ready_for_closure' }),
  ],
  activities: [heldEmail(21, 2, COMPLETED)],
}
const DRAFT: ActivityDraft = {
  ...{ type: 'task', subtype: null, mode: 'none', subject: 'Call back', priority: null, dueDate: null },
  ...{ case: null, department: null, queue: null },
}
const needsOf = ({ atomically }: Store) => ({ atomically, clock: { now: () => NOW } })

/** The drafts, the case of each, and the journal's entries for it. */
async function created(store: Store, by: Caller, draft: Partial<ActivityDraft>) {
  const before = await store.consistently(({ journal }) => journal.read({ after: 0, limit: 100, departments: null }))
  const { value } = await createActivity(needsOf(store))(by, { ...DRAFT, ...draft })
  const { activity: id, case: of } = value
  return store.consistently(async ({ activities, cases, journal }) => {
    const [activity] = await activities.records([id])
    const [owning] = await cases.records([of])
    const told = await journal.read({ after: before.last, limit: 100, departments: null })
    return { activity, case: owning, told: told.entries.map((entry) => inShort(entry).replace(id, 'new')) }
  })
}

await onEveryStore('in a case', WORLD, async (t, { store }) => {
  const open = await created(store, USER, { case: '1' })
  t.match(open.activity, { case: '1', department: { id: '2' }, assignedTo: { id: '7' }, queue: null, created: NOW })
  t.match(open.case, { status: 'open', lastModified: Date.parse('2026-11-01T00:00:00.000Z') }, 'which stays as it is')
  t.strictSame(open.told, ['activity_created new'])
  const closed = await created(store, CLIENT, { case: '2', queue: '3', type: 'email', mode: 'outbound', priority: 2 })
  t.match(closed.activity, { type: 'email', mode: 'outbound', priority: 2, queue: { id: '3' }, assignedTo: null })
  t.match(closed.case, { status: 'open', lastModified: NOW, lastModifiedBy: CLIENT }, 'a closed one reopens')
  t.strictSame(closed.told, ['case_reopened 2', 'activity_created new'])
  const ready = await created(store, USER, { case: '3' })
  t.equal(ready.case?.status, 'ready_for_closure', 'is open already')
})

await onEveryStore('with a case of its own', WORLD, async (t, { store }) => {
  const task = await created(store, USER, {})
  t.match(task.activity, { type: 'task', department: { id: '1' }, assignedTo: { id: '7' }, subject: 'Call back' })
  const looks = { department: { id: '1' }, status: 'open', severity: 'medium', subject: 'Call back', created: NOW }
  t.match(task.case, { ...looks, owner: { id: '7' }, originatingChannel: null })
  t.strictSame(task.told, [`case_created ${String(task.case?.id)}`, 'activity_created new'])
  const email = await created(store, USER, { type: 'email', queue: '4' })
  t.match(email.case, { department: { id: '2' }, owner: null, originatingChannel: 'email' })
})

const REFUSED: readonly (readonly [Caller, Partial<ActivityDraft>, string])[] = [
  [{ actor: 'user', id: '6' }, {}, '401-101'],
  [{ actor: 'client', id: '5' }, { queue: '3' }, '403-112'],
  [USER, { case: '9' }, '400-194'],
  [USER, { queue: '9' }, '400-194'],
  [USER, { department: '9' }, '400-194'],
  [{ actor: 'user', id: '8' }, { department: '2' }, '403-911'],
]

await onEveryStore('refused drafts', WORLD, async (t, { store }) => {
  for (const [by, draft, code] of REFUSED) {
    const create = createActivity(needsOf(store))(by, { ...DRAFT, ...draft })
    t.equal((await problemFrom(create))?.code, code, JSON.stringify(draft))
  }
  const { entries } = await store.consistently(({ journal }) => journal.read({ after: 0, limit: 9, departments: null }))
  t.strictSame(entries, [])
})

await onEveryStore('where somebody took the last id around the service', WORLD, async (t, { store, beside }) => {
  if (!beside) return
  await beside.run(
    `insert into cases (id, department_id, status, severity, subject, created_at, last_modified_at)
     values (999999999999999, 1, 'open', 'low', 'The last', 0, 0)`,
  )
  const create = createActivity(needsOf(store))(USER, DRAFT)
  t.strictSame(await problemFrom(create), { code: '503-900', details: {} })
  t.match((await created(store, USER, { case: '1' })).activity, { case: '1' }, 'a case that is there takes work')
})
