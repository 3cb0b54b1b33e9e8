import type { Caller } from '../../src/domain/auth-context.js'
import type { JournalEntry } from '../../src/domain/journal.js'
import { moveActivities } from '../../src/domain/move-activities.js'
import type { Store } from '../../src/domain/ports.js'
import { problemFrom } from '../support/refusals.js'
import { COMPLETED, heldEmail, openCase, PEOPLE, QUEUED } from '../support/seed.js'
import { CLIENT, inShort, NOW, onEveryStore, USER } from './stores.js'

const WORLD = {
  ...PEOPLE,
  customers: [
    { id: 51, name: 'One' },
    { id: 52, name: 'Another' },
  ],
  cases: [
    openCase(1, { customer: 51 }),
    openCase(2, { customer: 51, status: 'ready_for_closure' }),
    openCase(3, { customer: 51, status: 'closed', lastClosed: '2026-11-01T00:00:00.000Z' }),
    openCase(4, { customer: 52 }),
    openCase(5, { department: 2 }),
    openCase(6),
  ],
  activities: [
    heldEmail(11, 1, QUEUED),
    heldEmail(12, 1, { assignedTo: 8, locked: true }),
    heldEmail(13, 1, { type: 'task', priority: 2, subject: 'Call back' }),
    heldEmail(21, 2),
    heldEmail(22, 2, COMPLETED),
    heldEmail(51, 5, { department: 2, type: 'survey' }),
    heldEmail(61, 6),
    heldEmail(71, 1, { case: null }),
    heldEmail(72, 1, { case: null }),
  ],
}

const move = ({ atomically }: Store) => moveActivities({ atomically, clock: { now: () => NOW } })

/** Each case and activity as `1 open` or `11 in 2`, with `!` once it changes. */
async function stateOf(store: Store, cases: readonly string[], activities: readonly string[]) {
  return store.consistently(async (view) => [
    ...(await view.cases.records(cases)).map((one) => `${one.id} ${one.status}${one.lastModified === NOW ? '!' : ''}`),
    ...(await view.activities.records(activities)).map(
      (one) => `${one.id} in ${String(one.case)}${one.lastModified === NOW ? '!' : ''}`,
    ),
  ])
}

function entriesOf(store: Store): Promise<readonly JournalEntry[]> {
  const query = { after: 0, limit: 100, departments: null }
  return store.consistently(async ({ journal }) => (await journal.read(query)).entries)
}

const told = async (store: Store) => (await entriesOf(store)).map(inShort)

await onEveryStore('moving work to another case', WORLD, async (t, { store }) => {
  t.strictSame((await move(store)(USER, ['11', '13'], '2')).value, null)
  t.strictSame(await stateOf(store, ['1', '2'], ['11', '12', '13']), [
    ...['1 open', '2 ready_for_closure', '11 in 2!', '12 in 1', '13 in 2!'],
  ])
  const [first] = await entriesOf(store)
  t.match(first, {
    ...{ at: NOW, by: USER, kind: 'activity_moved', department: '1', case: '2', movedFrom: '1', activity: '11' },
    status: { before: 'awaiting_assignment', after: 'awaiting_assignment' },
    assignedTo: { before: null, after: null },
  })
  t.strictSame(await told(store), ['activity_moved 11', 'activity_moved 13'])
})

await onEveryStore('moving the last work of a case to a closed one', WORLD, async (t, { store }) => {
  await move(store)(CLIENT, ['21'], '3')
  t.strictSame(await stateOf(store, ['2', '3'], ['21', '22']), ['2 closed!', '3 open!', '21 in 3!', '22 in 2'])
  t.strictSame(await told(store), ['case_reopened 3', 'activity_moved 21', 'case_closed 2'])
  await move(store)(CLIENT, ['21'], '2')
  t.strictSame(await stateOf(store, ['2', '3'], ['21', '22']), ['2 open', '3 closed', '21 in 2', '22 in 2'], 'and back')
})

await onEveryStore('moving work to a new case', WORLD, async (t, { store }) => {
  const { value: made } = await move(store)(USER, ['21'], null)
  const of = String(made)
  const [found] = await store.consistently(({ cases }) => cases.records([of]))
  t.match(found, {
    ...{ department: { id: '1' }, status: 'open', severity: 'medium', subject: 'An email', owner: { id: '7' } },
    ...{ customer: { id: '51' }, originatingChannel: 'email', created: NOW, createdBy: { id: '7' } },
  })
  t.strictSame(await stateOf(store, ['2'], ['21']), ['2 closed!', `21 in ${of}!`])
  t.strictSame(await told(store), [`case_created ${of}`, 'activity_moved 21', 'case_closed 2'])

  const { value: other } = await move(store)(CLIENT, ['51'], null)
  const [second] = await store.consistently(({ cases }) => cases.records([String(other)]))
  const without = { owner: null, customer: null, originatingChannel: null }
  t.match(second, { department: { id: '2' }, ...without }, 'a client owns no case')
})

await onEveryStore('moving work that belongs to no case', WORLD, async (t, { store }) => {
  await move(store)(USER, ['71', '72'], '4')
  t.strictSame(await stateOf(store, ['4'], ['71', '72']), ['4 open', '71 in 4!', '72 in 4!'], 'whoever is its customer')
  const [entry] = await entriesOf(store)
  t.match(entry, { kind: 'activity_moved', movedFrom: null, case: '4' })
})

await onEveryStore('moves that are refused', WORLD, async (t, { store }) => {
  const refused = async (by: Caller, ids: readonly string[], target: string | null) => {
    const found = await problemFrom(move(store)(by, ids, target))
    return found && [found.code, found.situation, found.details]
  }
  const ids = (...found: string[]) => ({ ids: found })
  t.strictSame(await refused({ actor: 'user', id: '6' }, ['11'], '2'), ['401-101', undefined, {}])
  t.strictSame(await refused(USER, ['11', '98', '99'], '999'), ['404-100', undefined, ids('98', '99')])
  t.strictSame(await refused(USER, ['11'], '999'), ['400-194', undefined, ids('999')])
  t.strictSame(await refused(USER, ['11'], '9999999999999999999'), ['400-194', undefined, ids('9999999999999999999')])
  const sync = { actor: 'client', id: '6' } as const
  t.strictSame(await refused(sync, ['51'], '6'), ['403-910', undefined, ids('6')])
  t.strictSame(await refused(sync, ['11', '51'], '5'), ['403-911', 'activity', ids('11')])
  t.strictSame(await refused(USER, ['11', '21', '71'], '2'), ['400-152', 'case', ids('21', '71')])
  t.strictSame(await refused(USER, ['11', '13'], '4'), ['400-152', 'customer', ids('11', '13')])
  t.strictSame(await refused(USER, ['11'], '6'), ['400-152', 'customer', ids('11')], 'no customer is another')
  t.strictSame(await refused(USER, ['11', '13'], '1'), ['400-152', undefined, { attribute: 'case.id' }])
  t.strictSame(await refused(USER, ['22'], '1'), ['400-911', 'take', ids('22')])
  t.strictSame(await refused(USER, ['12', '11'], null), ['400-177', 'take', ids('12')], 'all or none')
  t.strictSame(await told(store), [])
})
