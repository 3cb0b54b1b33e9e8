import { pickActivities } from '../../src/domain/pick-activities.js'
import { problemFrom } from '../support/refusals.js'
import { heldEmail, openCase, QUEUED } from '../support/seed.js'
import { CLIENT, closing, NOW, onEveryStore, stateOf, USER } from './stores.js'

const WORLD = {
  cases: [1, 2, 3].map((id) => openCase(id)),
  activities: [heldEmail(11, 1), heldEmail(31, 3, QUEUED)],
}
const UNTOUCHED = { status: ['open', 'open', 'open'], open: ['11', '31'], journal: [] }
const MAY_NOT_CLOSE = { code: '403-178', details: { action: 'Close', resource: 'Case' } }

await onEveryStore('current rights count for a caller who has closed before', WORLD, async (t, { store, beside }) => {
  if (!beside) return
  const close = (ids: readonly string[]) => problemFrom(closing(store)(USER, ids))
  t.equal((await close(['2', '9']))?.code, '404-100', 'may close')

  await beside.run("update role_actions set action = 'Case:Look' where action = 'Case:Close'")
  t.strictSame(await close(['1']), MAY_NOT_CLOSE, 'withdrawn')
  t.strictSame(await Promise.all([close(['1']), close(['2'])]), [MAY_NOT_CLOSE, MAY_NOT_CLOSE], 'for two at once')
  t.strictSame(await stateOf(store, ['1', '2', '3']), UNTOUCHED)

  await beside.run("update role_actions set action = 'Case:Close' where action = 'Case:Look'")
  t.equal(await close(['1']), null, 'granted again')
})

await onEveryStore('in a batch, too, current rights count', WORLD, async (t, { store, beside }) => {
  if (!beside) return
  const close = closing(store)
  await problemFrom(close(USER, ['9']))
  await problemFrom(close(CLIENT, ['9']))
  await beside.run('update users set home_department_id = 2 where id = 7')
  const closes = [close(USER, ['1']), close(CLIENT, ['2']), close(USER, ['3'])]
  const problems = await Promise.all(closes.map((closed) => problemFrom(closed)))
  const outOfReach = (id: string) => ({ code: '403-910', details: { ids: [id] } })
  t.strictSame(problems, [outOfReach('1'), null, outOfReach('3')])
  const { journal } = await stateOf(store, ['1', '2', '3'])
  t.strictSame(journal, ['case_closed 2'])
})

await onEveryStore('current rights count in a smaller batch than the last', WORLD, async (t, { store, beside }) => {
  if (!beside) return
  const close = closing(store)
  const problems = (closes: readonly Promise<unknown>[]) => Promise.all(closes.map((closed) => problemFrom(closed)))
  const unknown = await problems([close(USER, ['7']), close(CLIENT, ['8']), close(CLIENT, ['9'])])
  t.strictSame(
    unknown.map((problem) => problem?.code),
    ['404-100', '404-100', '404-100'],
  )
  await beside.run('update users set home_department_id = 2 where id = 7')
  const outOfReach = { code: '403-910', details: { ids: ['1'] } }
  t.strictSame(await problems([close(USER, ['1']), close(CLIENT, ['2'])]), [outOfReach, null])
  t.strictSame((await stateOf(store, ['1', '2'])).journal, ['case_closed 2'])
})

await onEveryStore('a removed caller is unknown, though seen before', WORLD, async (t, { store, beside }) => {
  if (!beside) return
  await store.authContexts.contextOf(CLIENT)
  await beside.run('delete from clients where id = 7')
  t.strictSame(await problemFrom(closing(store)(CLIENT, ['2'])), { code: '401-101', details: {} })
  t.strictSame(await stateOf(store, ['1', '2', '3']), UNTOUCHED)
})

await onEveryStore('current rights count for a pick', WORLD, async (t, { store, beside }) => {
  if (!beside) return
  await store.authContexts.contextOf(USER)
  await beside.run("delete from role_actions where action = 'Activity:Pick Activities'")
  const pick = pickActivities({ atomically: store.atomically, clock: { now: () => NOW } })
  const seen = [{ id: '31', lastModified: Date.parse('2026-11-01T00:00:00.000Z') }]
  t.equal((await problemFrom(pick(USER, { seen, unpin: false })))?.code, '403-178')
  t.strictSame(await stateOf(store, ['1', '2', '3']), UNTOUCHED)
})
