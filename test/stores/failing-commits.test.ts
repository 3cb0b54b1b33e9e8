import type { Store } from '../../src/domain/ports.js'
import { openCase } from '../support/seed.js'
import { closing, onEveryStore, stateOf, USER } from './stores.js'

const WORLD = { cases: [1, 2, 3].map((id) => openCase(id)) }
const IDS = ['1', '2', '3']

/** Closes every case in a unit of its own, all at the same moment; returns which of them succeeded. */
async function closeEach(store: Store): Promise<boolean[]> {
  const settled = await Promise.allSettled(IDS.map((id) => closing(store)(USER, [id])))
  return settled.map(({ status }) => status === 'fulfilled')
}

await onEveryStore('one unit whose commit fails', WORLD, async (t, { store, beside }) => {
  if (!beside) return
  await beside.breakCommits(2)
  t.strictSame(await closeEach(store), [true, false, true], 'the other closes are kept')
  const { journal, ...state } = await stateOf(store, IDS)
  t.strictSame(state, { status: ['closed', 'open', 'closed'], open: [] })
  t.strictSame([...journal].sort(), ['case_closed 1', 'case_closed 3'])
})

await onEveryStore('every commit fails', WORLD, async (t, { store, beside }) => {
  if (!beside) return
  for (const id of [1, 2, 3]) await beside.breakCommits(id)
  t.strictSame(await closeEach(store), [false, false, false], 'no close is told of a success')
  t.strictSame(await stateOf(store, IDS), { status: ['open', 'open', 'open'], open: [], journal: [] })
  for (const id of [1, 2, 3]) await beside.restoreCommits(id)
  t.strictSame(await closeEach(store), [true, true, true], 'when the reason is gone, so is the trouble')
})

await onEveryStore('a commit that fails for a list', WORLD, async (t, { store, beside }) => {
  if (!beside) return
  await beside.breakCommits(3)
  await t.rejects(closing(store)(USER, IDS))
  t.strictSame(await stateOf(store, IDS), { status: ['open', 'open', 'open'], open: [], journal: [] }, 'all or none')
})
