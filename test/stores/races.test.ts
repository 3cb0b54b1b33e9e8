import { problemFrom } from '../support/refusals.js'
import { heldEmail, openCase } from '../support/seed.js'
import { CLIENT, closing, onEveryStore, stateOf, USER } from './stores.js'

const WORLD = { cases: [openCase(1), openCase(2), openCase(3)], activities: [heldEmail(11, 1), heldEmail(21, 2)] }
const notOpen = (...ids: readonly string[]) => ({ code: '400-253', details: { ids } })

await onEveryStore('two close the same case at the same moment', WORLD, async (t, { store }) => {
  const problems = await Promise.all([USER, CLIENT].map((by) => problemFrom(closing(store)(by, ['1']))))
  t.same(
    problems.filter((problem) => problem !== null),
    [notOpen('1')],
    'one has closed it, the other is told',
  )
  t.strictSame((await stateOf(store, ['1'])).journal, ['activity_completed 11', 'case_closed 1'], 'it closed once')
})

await onEveryStore('many close lists that overlap at the same moment', WORLD, async (t, { store }) => {
  const lists = [['1', '2'], ['2', '3'], ['3'], ['1'], ['3', '1']]
  const problems = await Promise.all(lists.map((ids) => problemFrom(closing(store)(USER, ids))))
  const closed = lists
    .filter((_, at) => problems[at] === null)
    .flat()
    .sort()
  t.strictSame(
    closed,
    ['1', '2', '3'].filter((id) => closed.includes(id)),
    'no case is closed twice',
  )
  for (const [at, problem] of problems.entries()) {
    if (problem === null) continue
    const { code, details } = problem as ReturnType<typeof notOpen>
    t.equal(code, '400-253')
    t.ok(
      details.ids.every((id) => closed.includes(id) && lists[at]?.includes(id)),
      'who comes late is told what was closed',
    )
  }
  const { status, open, journal } = await stateOf(store, ['1', '2', '3'])
  t.strictSame(
    status,
    ['1', '2', '3'].map((id) => (closed.includes(id) ? 'closed' : 'open')),
  )
  t.strictSame(
    open,
    ['11', '21'].filter((id) => !closed.includes(id.slice(0, 1))),
  )
  const work = ['1', '2'].filter((id) => closed.includes(id)).map((id) => `activity_completed ${id}1`)
  t.strictSame([...journal].sort(), [...work, ...closed.map((id) => `case_closed ${id}`)], 'and everything once')
})

await onEveryStore(
  'two processes close the same cases at the same moment',
  { cases: Array.from({ length: 40 }, (_, at) => openCase(at + 1)) },
  async (t, { store, beside }) => {
    if (!beside) return
    const stores = [store, await beside.another()]
    const ids = Array.from({ length: 40 }, (_, at) => String(at + 1))
    const problems = await Promise.all(
      ids.map((id) => Promise.all(stores.map((one) => problemFrom(closing(one)(USER, [id]))))),
    )
    for (const [at, pair] of problems.entries()) {
      const told = pair.filter((problem) => problem !== null)
      t.strictSame(told, [notOpen(ids[at] ?? '')], `case ${String(at + 1)}: one has closed it, the other is told`)
    }
    const { journal } = await stateOf(store, ids)
    t.strictSame([...journal].sort(), ids.map((id) => `case_closed ${id}`).sort(), 'each closed once')
  },
)
