import { refusal } from '../../src/domain/errors.js'
import type { UnitOfWork } from '../../src/domain/ports.js'
import { heldEmail, openCase } from '../support/seed.js'
import { NOW, onEveryStore, stateOf, USER } from './stores.js'

const WORLD = { cases: [1, 2, 3].map((id) => openCase(id)), activities: [heldEmail(11, 1), heldEmail(21, 2)] }
const IDS = ['1', '2', '3']
const stamp = { by: USER, at: NOW }
const untouched = { status: ['open', 'open', 'open'], open: ['11', '21'], journal: [] }

/** A unit's work: closes a case with its open work. */
const close = (id: string) => async (unit: UnitOfWork) => {
  await unit.activities.completeOf([id], stamp)
  return unit.cases.close([id], stamp)
}

/** The same as a use case does it, which looks first. */
const lookAndClose = (id: string) => async (unit: UnitOfWork) => {
  const ids = [id]
  await unit.cases.lock(ids)
  await unit.activities.openOf(ids)
  await unit.activities.completeOf(ids, stamp)
  return unit.cases.close(ids, stamp)
}
const CLOSES = { 'closes blindly': close, 'looks and closes': lookAndClose }

/** A unit's work: does something, then fails. */
const andFail = (work: (unit: UnitOfWork) => Promise<unknown>, error: Error) => async (unit: UnitOfWork) => {
  await work(unit)
  throw error
}

/** The results of units that began at the same moment: their values and errors. */
async function outcomes(units: readonly Promise<unknown>[]): Promise<unknown[]> {
  const settled = await Promise.allSettled(units)
  return settled.map((one) => (one.status === 'fulfilled' ? one.value : one.reason))
}

const failure = new Error('a defect')
const refused = refusal('400-253', { ids: ['2'] })

await onEveryStore('a unit commits', WORLD, async (t, { store }) => {
  t.equal(await store.atomically(close('1')), 1, 'its value is the value of the work')
  t.strictSame(await stateOf(store, IDS), {
    status: ['closed', 'open', 'open'],
    open: ['21'],
    journal: ['activity_completed 11', 'case_closed 1'],
  })
})

await onEveryStore('an error in a unit is passed on, and leaves no trace', WORLD, async (t, { store }) => {
  for (const error of [failure, refused]) {
    t.strictSame(await outcomes([store.atomically(andFail(close('1'), error))]), [error], error.name)
    t.strictSame(await stateOf(store, IDS), untouched, `${error.name}: nothing is left`)
  }
  await store.atomically(close('3'))
  t.match(await stateOf(store, IDS), { status: ['open', 'open', 'closed'] }, 'the next unit goes on as ever')
})

await onEveryStore(
  'a unit sees what it has written, and nobody else does before the commit',
  WORLD,
  async (t, { store, beside }) => {
    await store.atomically(async (unit) => {
      await close('1')(unit)
      t.match(await unit.cases.facts(['1']), [{ status: 'closed' }])
      if (beside) t.match(await beside.rows('select status from cases where id = 1'), [{ status: 'open' }])
    })
  },
)

/** The work of the second of three units, and its result; the other two close the first and the last case. */
const secondOf = (
  doClose: typeof close,
): readonly (readonly [string, (unit: UnitOfWork) => Promise<unknown>, unknown])[] => [
  ['closes too', doClose('2'), 1],
  ['is refused before it writes', () => Promise.reject(refused), refused],
  ['is refused after it wrote', andFail(doClose('2'), refused), refused],
  ['is refused after it looked', andFail(({ cases }) => cases.lock(['2']), refused), refused],
  ['fails before it writes', () => Promise.reject(failure), failure],
  ['fails after it wrote', andFail(doClose('2'), failure), failure],
  [
    'fails after half of its writes',
    andFail(({ activities }) => activities.completeOf(['2'], stamp), failure),
    failure,
  ],
]

for (const [how, doClose] of Object.entries(CLOSES)) {
  for (const [name, work, outcome] of secondOf(doClose)) {
    await onEveryStore(`of three units that each ${how} the second ${name}`, WORLD, async (t, { store }) => {
      const units = [doClose('1'), work, doClose('3')].map((unit) => store.atomically(unit))
      t.strictSame(await outcomes(units), [1, outcome, 1], 'each is answered for itself')
      const closed = outcome === 1
      const { journal, ...state } = await stateOf(store, IDS)
      t.strictSame(state, { status: ['closed', closed ? 'closed' : 'open', 'closed'], open: closed ? [] : ['21'] })
      const entries = ['activity_completed 11', 'case_closed 1', 'case_closed 3']
      // Either of them may come first.
      t.strictSame(
        [...journal].sort(),
        [...entries, ...(closed ? ['activity_completed 21', 'case_closed 2'] : [])].sort(),
      )
    })
  }
}

await onEveryStore(
  'hundreds of units at the same moment',
  { cases: Array.from({ length: 240 }, (_, at) => openCase(at + 1)) },
  async (t, { store }) => {
    const ids = Array.from({ length: 240 }, (_, at) => String(at + 1))
    const odd = (id: string) => Number(id) % 2 === 1
    const values = await outcomes(
      ids.map((id) => store.atomically(odd(id) ? lookAndClose(id) : andFail(lookAndClose(id), failure))),
    )
    t.strictSame(
      values,
      ids.map((id) => (odd(id) ? 1 : failure)),
    )
    const { journal } = await stateOf(store, ids)
    t.strictSame(
      [...journal].sort(),
      ids
        .filter(odd)
        .map((id) => `case_closed ${id}`)
        .sort(),
    )
  },
)
