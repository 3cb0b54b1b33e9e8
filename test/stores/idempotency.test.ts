import { createActivity } from '../../src/domain/create-activity.js'
import type { Done, IdempotencyKey } from '../../src/domain/idempotency.js'
import { pickActivities } from '../../src/domain/pick-activities.js'
import { problemFrom } from '../support/refusals.js'
import { heldEmail, openCase, QUEUED } from '../support/seed.js'
import { CLIENT, closing, NOW, onEveryStore, stateOf, USER } from './stores.js'

const A_DAY = 86_400_000
const WORLD = {
  cases: [1, 2, 3, 4].map((id) => openCase(id)),
  activities: [heldEmail(11, 1), heldEmail(21, 2, QUEUED)],
}
const DRAFT = {
  ...({ type: 'task', subtype: null, mode: 'none', subject: 'x', priority: null, dueDate: null } as const),
  ...{ case: null, department: null, queue: null },
}
const MANY = Array.from({ length: 50 }, (_, at) => at)

function key(name: string, fingerprint = 'one'): { readonly key: IdempotencyKey } {
  return { key: { name, fingerprint, lifetime: A_DAY } }
}

const replays = (done: readonly Done<unknown>[]) => done.filter(({ isReplayed }) => isReplayed).length

await onEveryStore('fifty closes with one key', WORLD, async (t, { store }) => {
  const done = await Promise.all(MANY.map(() => closing(store)({ ...USER, ...key('k') }, ['1'])))
  t.equal(replays(done), 49)
  t.strictSame((await stateOf(store, ['1'])).journal, ['activity_completed 11', 'case_closed 1'], 'it closes once')
})

await onEveryStore('fifty creations with one key', WORLD, async (t, { store }) => {
  const create = createActivity({ atomically: store.atomically, clock: { now: () => NOW } })
  const done = await Promise.all(MANY.map(() => create({ ...USER, ...key('k') }, DRAFT)))
  t.equal(replays(done), 49)
  t.strictSame(new Set(done.map(({ value }) => JSON.stringify(value))).size, 1, 'all have the same result')
  const { journal } = await stateOf(store, [])
  t.match(journal, [/^case_created/, /^activity_created/])
  t.equal(journal.length, 2)
})

await onEveryStore('closes of one moment, with keys and without', WORLD, async (t, { store }) => {
  const close = closing(store)
  const done = await Promise.all([
    close({ ...USER, ...key('a') }, ['1']),
    close(USER, ['2']),
    close({ ...CLIENT, ...key('a') }, ['3']),
  ])
  t.equal(replays(done), 0, 'the keys of two callers are two keys')
  t.equal(replays([await close({ ...CLIENT, ...key('a') }, ['3'])]), 1)
  t.match(await problemFrom(close({ ...USER, ...key('a', 'other') }, ['4'])), { code: '422-900' })
  t.strictSame((await stateOf(store, ['4'])).status, ['open'])
})

await onEveryStore('two requests of one moment with the same key', WORLD, async (t, { store }) => {
  const close = closing(store)
  const problems = await Promise.all([
    problemFrom(close({ ...USER, ...key('a', 'first') }, ['1'])),
    problemFrom(close({ ...USER, ...key('a', 'second') }, ['2'])),
  ])
  t.strictSame(
    problems.map((problem) => problem?.code ?? '204'),
    ['204', '422-900'],
  )
  t.strictSame((await stateOf(store, ['1', '2'])).status, ['closed', 'open'])
})

await onEveryStore('a refusal leaves no trace of its key', WORLD, async (t, { store }) => {
  const close = closing(store)
  const pick = pickActivities({ atomically: store.atomically, clock: { now: () => NOW } })
  t.match(await problemFrom(close({ ...USER, ...key('a') }, ['1', '999'])), { code: '404-100' })
  const stale = { seen: [{ id: '21', lastModified: 1 }], unpin: false }
  t.match(await problemFrom(pick({ ...USER, ...key('b') }, stale)), { code: '409-100' })
  t.equal(
    replays(await Promise.all(['a', 'b'].map((name, at) => close({ ...USER, ...key(name, 'x') }, [String(3 + at)])))),
    0,
  )
})

await onEveryStore('a caller who is removed gets no stored result', WORLD, async (t, { store, beside }) => {
  if (!beside) return
  await closing(store)({ ...CLIENT, ...key('a') }, ['3'])
  await beside.run('delete from clients where id = 7')
  t.match(await problemFrom(closing(store)({ ...CLIENT, ...key('a') }, ['3'])), { code: '401-101' })
})

await onEveryStore('a key is kept for its time, and then removed', WORLD, async (t, { store, beside }) => {
  let now = NOW
  const create = createActivity({ atomically: store.atomically, clock: { now: () => now } })
  const send = (name: string) => create({ ...USER, ...key(name) }, DRAFT)
  for (const name of ['a', 'b', 'c', 'd', 'e']) {
    await send(name)
    now += 1
  }
  now = NOW + A_DAY - 1
  t.equal((await send('a')).isReplayed, true, 'to the last millisecond')
  now = NOW + A_DAY
  t.equal((await send('a')).isReplayed, false, 'then it is free')
  now = NOW + A_DAY + 5
  t.equal((await send('a')).isReplayed, true, 'for the next')
  if (!beside) return
  const kept = async () => (await beside.rows('select key from idempotency_keys')).length
  t.equal(await kept(), 5, 'only what has expired is removed')
  await send('f')
  t.equal(await kept(), 4, 'two for each that is kept')
})

await onEveryStore('one key at three processes', WORLD, async (t, { store, beside }) => {
  if (!beside) return
  const stores = [store, await beside.another(), await beside.another()]
  const at = (index: number) => stores[index % 3] ?? store
  const closed = MANY.map((index) => closing(at(index))({ ...USER, ...key('k') }, ['1']))
  const created = MANY.map((index) =>
    createActivity({ atomically: at(index).atomically, clock: { now: () => NOW } })({ ...USER, ...key('c') }, DRAFT),
  )
  t.equal(replays(await Promise.all(closed)), 49)
  t.equal(replays(await Promise.all(created)), 49)
  const kinds = (await stateOf(store, [])).journal.map((entry) => entry.replace(/ .*/, ''))
  t.strictSame(kinds.sort(), ['activity_completed', 'activity_created', 'case_closed', 'case_created'])
})
