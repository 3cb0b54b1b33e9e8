import { Kysely, Migrator, PostgresDialect } from 'kysely'
import pg from 'pg'
import t from 'tap'
import { connectionConfig } from '../../../src/adapters/kysely/postgres/connect.js'
import { migratePostgres } from '../../../src/adapters/kysely/postgres/migrate.js'
import * as cases from '../../../src/adapters/kysely/postgres/migrations/0001-cases.js'
import * as searches from '../../../src/adapters/kysely/postgres/migrations/0002-searches.js'
import * as firstIds from '../../../src/adapters/kysely/postgres/migrations/0003-first-ids.js'
import * as ownWork from '../../../src/adapters/kysely/postgres/migrations/0004-own-work.js'
import * as idsInTurn from '../../../src/adapters/kysely/postgres/migrations/0005-ids-in-turn.js'
import { bareDatabase } from '../../support/postgres/database.js'
import { faultsOfLists } from '../lists.js'

const BEFORE = {
  '0001-cases': cases,
  '0002-searches': searches,
  '0003-first-ids': firstIds,
  '0004-own-work': ownWork,
  '0005-ids-in-turn': idsInTurn,
}

const { url, drop } = await bareDatabase()
// A connection that is being closed may still be told that its database is dropped.
const pool = new pg.Pool(connectionConfig(url)).on('error', () => undefined)
const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
t.teardown(async () => {
  await db.destroy()
  await drop()
})

const rows = async (query: string) => (await pool.query<Record<string, unknown>>(query)).rows

const PEOPLE = `
  insert into departments values (1, 'One'), (2, 'Two');
  insert into queues values (3, 'Post', 1), (4, 'Far post', 2);
  insert into users select id, 'user', 'A', 'User', 1 from generate_series(7, 9) id`
const aCase = (id: number, status: string) =>
  `insert into cases (id, department_id, status, severity, subject, owner_id, created_at, last_modified_at)
    values (${String(id)}, 1, '${status}', 'low', '', 7, 0, 0)`
const work = (id: number, of: number, status: string, holder: number | null) =>
  `insert into activities (id, case_id, department_id, type, mode, status, queue_id, assigned_to, locked, pinned,
    awaiting_supervision, priority, subject, created_at, last_modified_at)
   values (${String(id)}, ${String(of)}, 1, 'task', 'none', '${status}', 3, ${String(holder)}, 0, 0, 0, 3, '', 0, 0)`

const FIRST = [
  aCase(1, 'open'),
  aCase(2, 'closed'),
  aCase(3, 'ready_for_closure'),
  work(11, 1, 'assigned', 7),
  work(12, 1, 'awaiting_assignment', null),
  work(13, 2, 'completed', 7),
]

/** What is done to cases and work, by whomever. */
const CHANGES = [
  aCase(4, 'open'),
  work(14, 3, 'assigned', 8),
  work(15, 3, 'completed', 8),
  `update activities set status = 'assigned', assigned_to = 9 where id = 12`,
  'update activities set queue_id = 4, department_id = 2 where id in (11, 12)',
  'update activities set assigned_to = null, locked = 1 where id = 11',
  `update activities set substatus = 'read', priority = 1 where id = 14`,
  `update activities set status = case id when 15 then 'assigned' else 'completed' end where id in (12, 13, 15)`,
  `update activities set status = 'completed'`,
  `update activities set status = 'in_workflow' where id = 14`,
  `insert into activities select * from activities where id = 14 on conflict (id) do update set assigned_to = 9`,
  `update cases set status = 'closed' where id in (1, 2)`,
  `update cases set status = 'ready_for_closure', department_id = 2 where id = 4`,
  `update cases set status = case id when 1 then 'open' else 'closed' end where id in (1, 4)`,
  `update cases set customer_id = null, owner_id = 8`,
  'delete from activities where id in (13, 14)',
  aCase(5, 'open'),
  'delete from cases where id in (4, 5)',
  work(16, 3, 'assigned', 8),
  'truncate activities',
  'truncate cases cascade',
]

await t.test('what is open is listed, be it from before or changed by whomever', async (t) => {
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(BEFORE) },
  }).migrateToLatest()
  t.equal(error, undefined)
  for (const statement of [PEOPLE, ...FIRST]) await pool.query(statement)
  t.strictSame(await migratePostgres(url), [
    '0006-lists-of-open',
    '0007-lists-swept-later',
    '0008-notes-of-listed',
    '0009-fewer-questions',
  ])
  t.strictSame(await faultsOfLists(rows), [], 'as it was before')
  for (const statement of CHANGES) {
    await pool.query(statement)
    t.strictSame(await faultsOfLists(rows), [], statement)
  }
})
