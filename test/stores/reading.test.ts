import { COMPLETED, heldEmail, openCase, PEOPLE, QUEUED } from '../support/seed.js'
import { onEveryStore } from './stores.js'

const WORLD = {
  departments: [...(PEOPLE.departments ?? []), { id: 3, name: 'Careful', requireSolution: true }],
  cases: [
    openCase(10),
    openCase(9, { status: 'closed', department: 2 }),
    openCase(100, { status: 'ready_for_closure' }),
    openCase(123_456_789_012_345),
    openCase(11_000, { department: 3, solution: 'Done' }),
    openCase(11_001, { department: 3 }),
    openCase(11_002, { department: 1, solution: 'Done' }),
  ],
  activities: [
    heldEmail(30, 10, { department: 2, type: 'site_visit', queue: 3, assignedTo: 8, locked: true, pinned: true }),
    heldEmail(4, 10, { ...QUEUED, awaitingSupervision: true }),
    heldEmail(20, 10, COMPLETED),
    heldEmail(21, 9, COMPLETED),
    heldEmail(5, 123_456_789_012_345),
  ],
}

/** A list of ids, and the ids of the cases found, in their order. */
const LISTS: readonly (readonly [readonly string[], readonly string[]])[] = [
  [[], []],
  [['10'], ['10']],
  [
    ['100', '9', '10'],
    ['9', '10', '100'],
  ],
  [['11'], []],
  [['11', '10', '12'], ['10']],
  [['123456789012345'], ['123456789012345']],
  [['123456789012346'], []],
  [['1234567890123456', '9007199254740993', '9223372036854775807'], []],
  [['9223372036854775808', '9999999999999999999'], []],
]

await onEveryStore('the facts of cases', WORLD, async (t, { store }) => {
  t.strictSame(await store.consistently(({ cases }) => cases.facts(['9', '10', '100'])), [
    { id: '9', department: '2', status: 'closed', requiredSolution: null },
    { id: '10', department: '1', status: 'open', requiredSolution: null },
    { id: '100', department: '1', status: 'ready_for_closure', requiredSolution: null },
  ])
  const solutions = (await store.consistently(({ cases }) => cases.facts(['11000', '11001', '11002']))).map(
    ({ requiredSolution }) => requiredSolution,
  )
  t.strictSame(solutions, ['Done', '', null], 'the solution where it is required, empty for none')
  for (const [ids, found] of LISTS) {
    const read = await store.consistently(({ cases }) => cases.facts(ids))
    const locked = await store.atomically(({ cases }) => cases.lock(ids))
    t.strictSame(
      read.map(({ id }) => id),
      found,
      `read ${ids.join()}`,
    )
    t.strictSame(locked, read, `locked ${ids.join()}`)
  }
})

await onEveryStore('the open activities of cases', WORLD, async (t, { store }) => {
  const openOf = (ids: readonly string[]) => store.consistently(({ activities }) => activities.openOf(ids))
  const plain = { case: '10', queue: null, assignedTo: null, locked: false, pinned: false, awaitingSupervision: false }
  t.strictSame(await openOf(['10', '9', '11']), [
    {
      ...plain,
      id: '4',
      department: '1',
      type: 'email',
      status: 'awaiting_assignment',
      queue: '3',
      awaitingSupervision: true,
    },
    {
      ...{ ...plain, id: '30', department: '2', type: 'site_visit', status: 'assigned', queue: '3', assignedTo: '8' },
      ...{ locked: true, pinned: true },
    },
  ])
  t.strictSame(
    (await openOf(['123456789012345'])).map(({ id }) => id),
    ['5'],
  )
  t.strictSame(await openOf([]), [])
  t.strictSame(await openOf(['9', '100', '9223372036854775808']), [])
})

await onEveryStore('a closed store answers no more', {}, async (t, { beside }) => {
  const store = await beside?.another()
  if (!store) return
  await store.ping()
  const last = store.atomically(({ cases }) => cases.facts([]))
  await store.close()
  t.strictSame(await last, [], 'reads that had begun are done')
  await t.rejects(store.ping())
})
