import type { ActivityRecord } from '../../src/domain/activity-record.js'
import type { Caller } from '../../src/domain/auth-context.js'
import { completeActivities } from '../../src/domain/complete-activities.js'
import { pickActivities } from '../../src/domain/pick-activities.js'
import type { Store } from '../../src/domain/ports.js'
import { transferActivities } from '../../src/domain/transfer-activities.js'
import { problemFrom } from '../support/refusals.js'
import { COMPLETED, heldEmail, openCase, PEOPLE, QUEUED } from '../support/seed.js'
import { CLIENT, inShort, NOW, onEveryStore, USER } from './stores.js'

const SEEN = Date.parse('2026-11-01T00:00:00.000Z')
const ROLE = { id: 1, name: 'Agent', actions: ['Activity:Pick Activities', 'Activity:Complete'] }
const WORLD = {
  ...PEOPLE,
  roles: [ROLE, { id: 2, name: 'Lead', actions: [] }],
  cases: [openCase(1), openCase(2, { status: 'ready_for_closure' }), openCase(3), openCase(4, { department: 2 })],
  activities: [
    heldEmail(11, 1, QUEUED),
    heldEmail(12, 1, { queue: 3, substatus: 'in_progress' }),
    heldEmail(13, 1, { assignedTo: 8, pinned: true }),
    heldEmail(21, 2),
    heldEmail(22, 2, { assignedTo: 8 }),
    heldEmail(31, 3),
    heldEmail(32, 3, COMPLETED),
    heldEmail(41, 4, { department: 2 }),
    heldEmail(51, 1, { case: null }),
  ],
}
const UNKNOWN = { actor: 'user', id: '6' } as const
const BOB = { actor: 'user', id: '8' } as const
const CHAT = { actor: 'client', id: '5' } as const
const seen = (...ids: string[]) => ids.map((id) => ({ id, lastModified: SEEN }))

function useCases({ atomically }: Store) {
  const needs = { atomically, clock: { now: () => NOW } }
  return { pick: pickActivities(needs), transfer: transferActivities(needs), complete: completeActivities(needs) }
}

/** Each activity as `11 assigned 8`, or `11 awaiting_assignment 3` where it waits in a queue, with `!` once it changes. */
async function stateOf(store: Store, ids: readonly string[]): Promise<readonly string[]> {
  return (await store.consistently(({ activities }) => activities.records(ids))).map(written)
}

function written({ id, status, assignedTo, queue, lastModified }: ActivityRecord): string {
  const at = status === 'awaiting_assignment' ? queue?.id : assignedTo?.id
  return `${id} ${status} ${String(at)}${lastModified === NOW ? '!' : ''}`
}

async function journalOf(store: Store): Promise<readonly string[]> {
  const query = { after: 0, limit: 100, departments: null }
  return (await store.consistently(({ journal }) => journal.read(query))).entries.map(inShort)
}

const problem = async (call: Promise<unknown>) => {
  const found = await problemFrom(call)
  return found && [found.code, found.details]
}
const missing = (action: string) => ['403-178', { action, resource: 'Activity' }]

await onEveryStore('picking', WORLD, async (t, { store }) => {
  const { pick } = useCases(store)
  const asked = (by: Caller, ids: readonly string[], unpin = false) => pick(by, { seen: seen(...ids), unpin })
  t.strictSame(await problem(asked(UNKNOWN, ['11'])), ['401-101', {}])
  t.strictSame(await problem(asked(CLIENT, ['11'])), ['403-112', {}])
  t.strictSame(await problem(asked(BOB, ['11'])), missing('Pick Activities'))
  t.strictSame(await problem(asked(USER, ['13'])), ['400-177', { ids: ['13'] }])
  t.strictSame(await problem(asked(USER, ['13'], true)), missing('Unpin'))
  t.strictSame(await problem(asked(USER, ['11', '99'])), ['400-194', { ids: ['99'] }], 'all or none')
  t.strictSame(await journalOf(store), [])
  await asked(USER, ['22', '12', '11'])
  const moved = ['11 assigned 7!', '12 assigned 7', '22 assigned 7!']
  t.strictSame(await stateOf(store, ['11', '12', '22']), moved, 'activities that the caller holds stay as they are')
  t.equal((await journalOf(store)).length, 2)
})

await onEveryStore('transferring to a queue', WORLD, async (t, { store }) => {
  const { transfer } = useCases(store)
  const to = (by: Caller, id: string, ...ids: string[]) => transfer(by, { kind: 'queue', id }, seen(...ids))
  t.strictSame(await problem(to(UNKNOWN, '3', '12')), ['401-101', {}])
  t.strictSame(await problem(to(CHAT, '3', '12')), ['403-112', {}])
  t.strictSame(await problem(to(USER, '99', '12')), ['404-100', { ids: ['99'] }])
  t.strictSame(await problem(to(USER, '7', '12')), ['404-100', { ids: ['7'] }], 'a user is no queue')
  t.strictSame(await problem(to(USER, '4', '41', '12')), ['400-152', { ids: ['12'] }])
  t.strictSame(await journalOf(store), [])
  await to(USER, '3', '11', '12', '21')
  const moved = ['11 awaiting_assignment 3', '12 awaiting_assignment 3!', '21 awaiting_assignment 3!']
  t.strictSame(await stateOf(store, ['11', '12', '21']), moved, 'activities that wait there stay as they are')
  await to(CLIENT, '4', '41')
  t.strictSame(await stateOf(store, ['41']), ['41 awaiting_assignment 4!'], 'a client may')
  t.equal((await journalOf(store)).length, 3)
})

await onEveryStore('transferring to a user', WORLD, async (t, { store }) => {
  const { transfer } = useCases(store)
  const to = (id: string, ...ids: string[]) => transfer(USER, { kind: 'user', id }, seen(...ids))
  t.strictSame(await problem(to('99', '12')), ['404-100', { ids: ['99'] }])
  t.strictSame(await problem(to('6', '12')), ['404-100', { ids: ['6'] }], 'a client is no user')
  t.strictSame(await problem(to('8', '12', '41')), ['400-152', { ids: ['41'] }])
  t.strictSame(await journalOf(store), [])
  await to('8', '11', '12', '22')
  t.strictSame(await stateOf(store, ['11', '12', '22']), ['11 assigned 8!', '12 assigned 8!', '22 assigned 8'])
  await to('9', '41')
  t.strictSame(await stateOf(store, ['41']), ['41 assigned 9!'], 'a user who reaches its department')
})

await onEveryStore('completing', WORLD, async (t, { store }) => {
  const { complete } = useCases(store)
  const asked = (by: Caller, ...ids: string[]) => complete(by, seen(...ids))
  t.strictSame(await problem(asked(UNKNOWN, '12')), ['401-101', {}])
  t.strictSame(await problem(asked(CLIENT, '12')), ['403-112', {}])
  t.strictSame(await problem(asked(BOB, '22')), missing('Complete'))
  t.strictSame(await problem(asked(USER, '12', '11')), ['400-911', { ids: ['11'] }], 'all or none')
  t.strictSame(await journalOf(store), [])
  t.strictSame((await asked(USER, '51', '31', '12', '21')).value, [
    { activity: '12', case: { id: '1', status: 'open' } },
    { activity: '21', case: { id: '2', status: 'ready_for_closure' } },
    { activity: '31', case: { id: '3', status: 'closed' } },
    { activity: '51', case: null },
  ])
  t.strictSame(await stateOf(store, ['12', '32', '51']), ['12 completed 7!', '32 completed 7', '51 completed 7!'])
  const told = ['12', '21', '31', '51'].map((id) => `activity_completed ${id}`)
  t.strictSame(await journalOf(store), [...told, 'case_closed 3'], 'the case that is left without open work closes')
})
