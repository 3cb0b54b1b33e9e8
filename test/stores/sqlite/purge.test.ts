import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import t from 'tap'
import { sqliteConnection } from '../../../src/adapters/kysely/sqlite/connection.js'
import { sqliteEngine } from '../../../src/adapters/kysely/sqlite/engine.js'
import { makeTables } from '../../../src/adapters/kysely/sqlite/migrate.js'
import { purgeOf } from '../../../src/adapters/kysely/sqlite/purge.js'
import { sqliteStore } from '../../../src/adapters/kysely/sqlite/store.js'
import { compileStatements, unitOfWork } from '../../../src/adapters/kysely/unit-of-work.js'
import type { UnitOfWork } from '../../../src/domain/ports.js'
import { CLOSER, manyCases } from '../../support/many-cases.js'
import { seed } from '../../support/seed.js'
import { faultsOfLists } from '../lists.js'
import { closing, NOW, USER } from '../stores.js'
import { checkLists, lengthOf, rowsIn } from './lists.js'

const STATEMENTS = compileStatements(sqliteEngine)
const CASES = 4
const SIZES = { look: 3, most: 3, piece: 2, entries: 2 }
/** In each list fewer tombstones than that may be left, and fewer journal entries to look at. */
const LEFT = 2 * SIZES.most + SIZES.look
const stamp = { by: USER, at: NOW }

/**
 * A database of open cases with two activities each, purged in the smallest pieces, by two purges as if by two
 * processes.
 */
async function small() {
  const database = new Database(':memory:')
  await makeTables(database)
  const ids = Array.from({ length: CASES }, (_, at) => at + 1)
  database.exec(`
    insert into departments (id, name) values (1, 'Department');
    insert into users values (7, 'ann', 'Ann', 'Ames', 1);
    insert into cases (id, department_id, status, severity, subject, created_at, last_modified_at)
      values ${ids.map((id) => `(${String(id)}, 1, 'open', 'low', '', 0, 0)`).join()};
    insert into activities (cluster_key, id, case_id, department_id, type, mode, status, assigned_to, locked, pinned,
        awaiting_supervision, subject, created_at, last_modified_at)
      select id, 10 * id + nth, id, 1, 'task', 'none', 'assigned', null, 0, 0, 0, '', 0, 0
      from cases, (select 1 as nth union all select 2)`)
  const connection = sqliteConnection(database)
  const purges = { one: purgeOf(database, SIZES), other: purgeOf(database, SIZES) }
  return { database, purges, unit: unitOfWork(connection, STATEMENTS) }
}

type Act = (unit: UnitOfWork, run: (statement: string) => unknown) => Promise<unknown>
interface Step {
  readonly acts: readonly Act[]
  readonly kept: boolean
  readonly by: 'one' | 'other'
}

const aCase = fc.integer({ min: 1, max: CASES })
const work = fc.tuple(aCase, fc.constantFrom(1, 2)).map(([of, nth]) => 10 * of + nth)

const onWork = (statement: (id: string) => string) =>
  work.map(
    (id): Act =>
      async (_unit, run) =>
        run(statement(String(id))),
  )

const closed = aCase.map(
  (id): Act =>
    async ({ cases, activities }) => {
      await activities.completeOf([String(id)], stamp)
      await cases.close([String(id)], stamp)
    },
)

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: closed },
  work.map(
    (id): Act =>
      ({ activities }) =>
        activities.pick([String(id)], stamp),
  ),
  aCase.map(
    (id): Act =>
      ({ cases }) =>
        cases.reopen([String(id)], stamp),
  ),
  onWork((id) => `update activities set status = 'assigned' where id = ${id}`),
  onWork((id) => `update activities set status = 'completed' where id = ${id}`),
  onWork((id) => `update activities set cluster_key = 0, case_id = null where id = ${id}`),
  onWork((id) => `delete from activities where id = ${id}`),
  onWork(
    (
      id,
    ) => `insert or replace into activities (cluster_key, id, case_id, department_id, type, mode, status, locked, pinned,
      awaiting_supervision, subject, created_at, last_modified_at)
      values (${id} / 10, ${id}, ${id} / 10, 1, 'task', 'none', 'assigned', 0, 0, 0, '', 0, 0)`,
  ),
)

const step = fc.record({
  acts: fc.array(act, { maxLength: 3 }),
  kept: fc.boolean(),
  by: fc.constantFrom('one' as const, 'other' as const),
})

await t.test('any changes before, between and after its pieces', async (t) => {
  let purged = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps: readonly Step[]) => {
      const { database, purges, unit } = await small()
      const run = (statement: string) => database.exec(statement)
      const take = async ({ acts, kept, by }: Step) => {
        run('begin')
        purges[by].step()
        for (const one of acts) await one(unit, run).catch(orRefused)
        run(kept ? 'commit' : 'rollback')
        if (kept) purges[by].kept()
        const faults = await faultsOfLists(rowsIn(database))
        if (faults.length > 0) throw new Error(faults.join('\n'))
      }
      for (const one of steps) await take(one)
      for (let more = 0; more < 60; more += 1) await take({ acts: [], kept: true, by: 'one' })
      const [cases, activities, until] = [
        'count(*) from case_tombstones',
        'count(*) from activity_tombstones',
        'seq from purge',
      ].map((what) => Number(database.prepare(`select ${what}`).pluck().get()))
      database.close()
      if (Number(until) > 0) purged += 1
      return Number(cases) + Number(activities) < LEFT
    }),
    { numRuns: 150 },
  )
  t.ok(
    purged > 50,
    `just what is open is found and counted, and at last little is left; ${String(purged)} times purged to an end`,
  )
})

function orRefused(error: unknown): void {
  if (!(error instanceof Error && error.message.includes('a closed case cannot have open work'))) throw error
}

const MANY = 3_000
const idsFrom = (first: number, count: number) => Array.from({ length: count }, (_, at) => String(first + at))

for (const place of ['in memory', 'in a file']) {
  await t.test(`thousands of adjacent cases, ${place}`, async (t) => {
    const file = place === 'in memory' ? ':memory:' : join(t.testdir(), 'cases.db')
    const store = await sqliteStore(file, Math.random)
    await seed(store, manyCases(MANY))
    const close = (ids: readonly string[]) => closing(store)({ actor: 'user', id: CLOSER }, ids)
    for (let first = 1_001; first < 1_001 + MANY; first += 500) await close(idsFrom(first, 500))
    for (let unit = 0; unit < 40; unit += 1) await store.atomically(async () => unit)
    const open = { status: 'open', customer: null, owner: null, departments: null } as const
    t.equal(await store.consistently(({ cases }) => cases.count(open)), 0)
    await store.close()
    if (file === ':memory:') return
    const database = new Database(file)
    t.ok(lengthOf(database, 'open_case_list') < MANY / 2, 'most have left the list of cases')
    t.ok(lengthOf(database, 'open_work_list') < MANY, 'and that of work')
    await checkLists(t, database, 'the others are not counted')
    database.close()
  })
}
