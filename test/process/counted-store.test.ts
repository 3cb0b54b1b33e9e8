import t from 'tap'
import { openStore } from '../../src/adapters/kysely/open-store.js'
import type { UnitOfWork } from '../../src/domain/ports.js'
import { countedStore, type Finished } from '../../src/process/counted-store.js'
import { openCase, PEOPLE, seed } from '../support/seed.js'

const STAMP = { by: { actor: 'user', id: '7' }, at: Date.parse('2026-11-23T18:13:09.142Z') } as const

void t.test('tells each commit once, also of a unit that had to run again', async (t) => {
  const store = await openStore('sqlite::memory:')
  t.teardown(() => store.close())
  await seed(store, { ...PEOPLE, cases: [1, 2].map((id) => openCase(id)) })
  const told: Readonly<Finished>[] = []
  const { atomically } = countedStore(store, (finished) => told.push(finished))
  const close = async ({ cases, activities }: UnitOfWork, ids: readonly string[]): Promise<void> => {
    await cases.lock(ids)
    await activities.openOf(ids)
    await cases.close(ids, STAMP)
  }
  let runs = 0
  const closing = atomically(async (unit) => {
    runs += 1
    await close(unit, ['1'])
  })
  const failing = atomically(async (unit) => {
    await close(unit, ['2'])
    throw new Error('after it wrote')
  })
  const reading = atomically(({ cases }) => cases.facts(['1']))
  await t.rejects(failing, { message: 'after it wrote' })
  await Promise.all([closing, reading])
  t.ok(runs > 1, 'another member undid it')
  t.strictSame(told, [{ casesClosed: 1, activitiesCompleted: 0 }])
})
