import { join } from 'node:path'
import Database from 'better-sqlite3'
import t, { type Test } from 'tap'
import { emptySqlite } from '../../../src/adapters/kysely/sqlite/empty.js'
import { COMPLETED, heldEmail, openCase, PEOPLE, seed } from '../../support/seed.js'
import type { OpenedStore } from '../opened.js'
import { Opened } from '../opened.js'
import { closing, NOW, USER } from '../stores.js'
import { checkLists, lengthOf } from './lists.js'
import { newFile } from './new-file.js'

const WORLD = {
  cases: [1, 2, 3, 4].map((id) => openCase(id)),
  activities: [11, 21, 22, 31].map((id) => heldEmail(id, Math.floor(id / 10))),
}

/** A store in a file with a world, and a way into the file. */
async function begun(t: Test, world: object): Promise<{ store: OpenedStore; database: Database.Database }> {
  const opened = new Opened()
  t.teardown(() => opened.close())
  const file = join(t.testdir(), 'cases.db')
  const store = await opened.store(`sqlite:${file}`)
  await seed(store, { ...PEOPLE, ...world })
  return { store, database: opened.database(file) }
}

const work = (verb: string, id: number, of: number, status: string) =>
  `${verb} into activities (cluster_key, id, case_id, department_id, type, mode, status, assigned_to, locked, pinned,
    awaiting_supervision, priority, subject, created_at, last_modified_at)
   values (${String(of)}, ${String(id)}, ${String(of)}, 1, 'task', 'none', '${status}', 8, 0, 0, 0, 3, '', 0, 0)`
const aCase = (verb: string, id: number, status: string) =>
  `${verb} into cases (id, department_id, status, severity, subject, created_at, last_modified_at)
    values (${String(id)}, 1, '${status}', 'low', '', 0, 0)`

/** The changes around the service to cases and activities, some of which the service has closed. */
const CHANGES = [
  aCase('insert', 5, 'open'),
  aCase('insert', 6, 'closed'),
  work('insert', 51, 5, 'assigned'),
  work('insert', 52, 5, 'completed'),
  "update activities set status = 'assigned' where id = 52",
  'update activities set assigned_to = null, locked = 1 where id in (22, 51)',
  "update activities set department_id = 2, status = 'awaiting_assignment', queue_id = 4 where id = 51",
  "update activities set substatus = 'read', priority = 1 where id = 51",
  'update activities set priority = null, created_at = 5 where id = 51',
  'update activities set awaiting_supervision = 1 where id = 51',
  'update activities set case_id = 4, cluster_key = 4 where id = 51',
  'update activities set id = 53 where id = 52',
  "update activities set status = 'completed' where id = 53",
  work('insert or replace', 51, 4, 'completed'),
  work('insert or replace', 51, 4, 'in_workflow'),
  `${work('insert', 51, 4, 'assigned')} on conflict (id) do update set assigned_to = 9`,
  work('insert or ignore', 51, 4, 'completed'),
  "update cases set status = 'open' where id = 1",
  "update activities set status = 'assigned' where id = 11",
  "update activities set status = 'completed' where id = 11",
  "update cases set status = 'closed' where id = 1",
  'delete from activities where id = 21',
  "update cases set status = 'open' where id = 2",
  work('insert', 21, 2, 'assigned'),
  work('replace', 22, 2, 'assigned'),
  'delete from activities where case_id = 2',
  aCase('replace', 2, 'ready_for_closure'),
  aCase('replace', 2, 'closed'),
  'delete from cases where id = 2',
  'update or replace activities set id = 51 where id = 31',
  "update cases set department_id = 2, status = 'ready_for_closure' where id = 4",
  'update cases set customer_id = null, owner_id = 8',
  'delete from activities',
  'delete from cases',
]

await t.test('open rows are listed, whichever program changes them', async (t) => {
  const { store, database } = await begun(t, WORLD)
  database.pragma('foreign_keys = OFF')
  await checkLists(t, database, 'a world')
  await closing(store)(USER, ['1', '2'])
  await checkLists(t, database, 'the service closes')
  t.equal(lengthOf(database, 'open_case_list'), 4, 'and its closed rows stay as tombstones for the purge')
  t.equal(lengthOf(database, 'open_work_list'), 4)
  for (const statement of CHANGES) {
    database.exec(statement)
    await checkLists(t, database, statement)
  }
})

await t.test('rows closed around the service leave the list at once', async (t) => {
  const { database } = await begun(t, WORLD)
  database.exec("update activities set status = 'completed'; update cases set status = 'closed'")
  t.equal(lengthOf(database, 'open_case_list') + lengthOf(database, 'open_work_list'), 0)
})

await t.test('rows that are closed again after they were reopened', async (t) => {
  const { store, database } = await begun(t, WORLD)
  for (const after of ['closed', 'closed again', 'and once more']) {
    await closing(store)(USER, ['2'])
    await checkLists(t, database, after)
    await store.atomically(({ cases }) => cases.reopen(['2'], { by: USER, at: NOW }))
    database.exec("update activities set status = 'assigned' where id = 22")
    await checkLists(t, database, `${after}, opened again`)
  }
})

/**
 * The changes that move closed cases and completed activities. Case 3 has no work, case 5 is closed, as are 11 and 51.
 */
const MOVES = [
  'update or replace cases set id = 3 where id = 5',
  'update cases set id = 7 where id = 1',
  'update or replace activities set id = 21 where id = 51',
  'update activities set case_id = null, cluster_key = 0 where id = 11',
  'update or replace activities set id = 12 where id = 11',
]

await t.test('closed rows take another place', async (t) => {
  const cases = [1, 2, 3, 4, 5].map((id) => openCase(id))
  const activities = [11, 21, 22, 51].map((id) => heldEmail(id, Math.floor(id / 10)))
  const { store, database } = await begun(t, { cases, activities })
  database.pragma('foreign_keys = OFF')
  await closing(store)(USER, ['1', '5'])
  for (const statement of MOVES) {
    database.exec(statement)
    await checkLists(t, database, statement)
  }
})

/** A world in which the work of case 9 was completed, then opened again, as its journal tells. */
const AGAIN = {
  cases: [openCase(9)],
  activities: [heldEmail(91, 9), heldEmail(92, 9, COMPLETED)],
  journal: [91, 92].map((activity, at) => ({
    ...{ id: at + 1, at: '2026-11-01T00:00:00.000Z', by: 7, kind: 'activity_completed', department: 1 },
    ...{ case: 9, activity, status: { before: 'assigned', after: 'completed' } },
  })),
}

await t.test('a world whose journal tells of earlier times comes in', async (t) => {
  const { store, database } = await begun(t, AGAIN)
  await checkLists(t, database, 'what is open now is listed')
  await closing(store)(USER, ['9'])
  await checkLists(t, database, 'and leaves when it is closed')
  await seed(store, WORLD)
  await checkLists(t, database, 'another world comes in')
  t.equal(lengthOf(database, 'open_case_list'), WORLD.cases.length, 'and the closed rows are removed')
})

await t.test('numbers of the journal that were only given away are not gone through', async (t) => {
  const last = 900_000_000_000_000
  const { store, database } = await begun(t, { ...WORLD, journal: [{ id: last }] })
  t.equal(database.prepare('select seq from purge').pluck().get(), last)
  await closing(store)(USER, ['1', '3'])
  await checkLists(t, database, 'and what is closed then leaves')
})

await t.test('lists that were wrong are right in a file that was emptied', async (t) => {
  const file = await newFile(t)
  const before = new Database(file)
  before.exec(
    "insert into open_case_list values (9, 1, 'open', 0); insert into open_work_list select 9, 9, 1, 7, null, 'assigned', 0, 8, 0, 0",
  )
  before.close()
  await emptySqlite(file, Math.random)
  const database = new Database(file)
  await checkLists(t, database, 'nothing is open')
  t.equal(lengthOf(database, 'open_case_list') + lengthOf(database, 'open_work_list'), 0)
  database.close()
})
