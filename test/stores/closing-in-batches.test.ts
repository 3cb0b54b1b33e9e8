import { createActivity } from '../../src/domain/create-activity.js'
import { problemFrom } from '../support/refusals.js'
import { COMPLETED, heldEmail, openCase, QUEUED } from '../support/seed.js'
import { CLIENT, closing, NOW, onEveryStore, stateOf, USER } from './stores.js'

const WORLD = {
  cases: [1, 2, 3, 4].map((id) => openCase(id)),
  activities: [heldEmail(11, 1), heldEmail(12, 1, COMPLETED), heldEmail(21, 2, QUEUED), heldEmail(31, 3)],
}

await onEveryStore('closes of one moment, each with work of its own', WORLD, async (t, { store }) => {
  const close = closing(store)
  await Promise.all([close(USER, ['1']), close(CLIENT, ['2', '4']), close(USER, ['3'])])
  const { journal, ...state } = await stateOf(store, ['1', '2', '3', '4'])
  t.strictSame(state, { status: ['closed', 'closed', 'closed', 'closed'], open: [] })
  for (const [activity, of] of Object.entries({ 11: 1, 21: 2, 31: 3 })) {
    const places = [`activity_completed ${activity}`, `case_closed ${String(of)}`].map((entry) =>
      journal.indexOf(entry),
    )
    t.ok(places[0]! < places[1]!, `case ${String(of)} after its work`)
  }
  t.equal(journal.length, 7, 'and one entry for each')
  const entries = await store.consistently(({ journal }) => journal.read({ after: 0, limit: 10, departments: null }))
  const by = entries.entries.map(({ by, case: of }) => `${by.actor} ${of ?? ''}`)
  t.strictSame([...new Set(by)].sort(), ['client 2', 'client 4', 'user 1', 'user 3'], 'by the callers who closed')
})

await onEveryStore('closes of one moment by a user, alone and through clients', WORLD, async (t, { store }) => {
  const close = closing(store)
  const callers = [USER, { ...USER, through: '7' }, { ...USER, through: '6' }, { ...USER, through: '7' }]
  await Promise.all(callers.map((caller, at) => close(caller, [String(at + 1)])))
  const { entries } = await store.consistently(({ journal }) =>
    journal.read({ after: 0, limit: 10, departments: null }),
  )
  for (const [at, by] of callers.entries()) {
    const own = entries.filter((entry) => entry.case === String(at + 1))
    t.ok(own.length > 0)
    for (const entry of own) t.strictSame(entry.by, by, `case ${String(at + 1)}`)
  }
})

await onEveryStore('closes of one moment that name the same case', WORLD, async (t, { store }) => {
  const close = closing(store)
  const lists = [['1'], ['1', '2'], ['2', '3'], ['4'], ['4']]
  const problems = await Promise.all(lists.map((ids) => problemFrom(close(USER, ids))))
  for (const of of ['1', '2', '4']) {
    const won = lists.filter((ids, index) => ids.includes(of) && problems[index] === null)
    t.ok(won.length <= 1, `case ${of} is closed once at the most`)
  }
  const codes = problems.map((problem) => problem?.code ?? '204')
  t.ok(codes.filter((code) => code === '204').length >= 2, 'the first ones close')
  t.ok(
    codes.every((code) => code === '204' || code === '400-253'),
    codes.join(),
  )
  const { journal, status } = await stateOf(store, ['1', '2', '3', '4'])
  const closed = status.filter((one) => one === 'closed').length
  t.equal(journal.filter((entry) => entry.startsWith('case_closed')).length, closed, 'nothing closes twice')
})

await onEveryStore('a close at the same moment as new work in its case', WORLD, async (t, { store }) => {
  const create = createActivity({ atomically: store.atomically, clock: { now: () => NOW } })
  const draft = { type: 'task', subtype: null, mode: 'none', subject: 'x', priority: null, dueDate: null } as const
  const close = closing(store)
  await Promise.all([
    close(USER, ['1']),
    create(USER, { ...draft, case: '1', department: null, queue: '3' }),
    close(USER, ['3']),
  ])
  const { status, open } = await stateOf(store, ['1', '3'])
  t.equal(status[1], 'closed', 'the other member closes')
  t.equal(status[0] === 'closed', open.length === 0, 'closed without it, or open with it')
})

await onEveryStore('closes of one moment whose changes are lost', WORLD, async (t, { store, beside }) => {
  if (!beside) return
  const before = await stateOf(store, ['1', '3'])
  await beside.ignoreUpdates('cases')
  const problems = await Promise.all([['1'], ['3']].map((ids) => problemFrom(closing(store)(USER, ids))))
  t.match(problems, [{ code: '400-253' }, { code: '400-253' }])
  t.strictSame(await stateOf(store, ['1', '3']), before, 'nothing is kept')
})
