import pg from 'pg'
import t from 'tap'
import { connectionConfig } from '../../../src/adapters/kysely/postgres/connect.js'
import { makeDatabase } from '../../support/postgres/database.js'
import { faultsOfPlainLists } from '../lists.js'

const { url, drop } = await makeDatabase()
// A connection that is being closed may still be told that its database is dropped.
const pool = new pg.Pool(connectionConfig(url)).on('error', () => undefined)
t.teardown(async () => {
  await pool.end()
  await drop()
})

const rows = async (query: string) => (await pool.query<Record<string, unknown>>(query)).rows

const PEOPLE = `
  insert into departments (id, name) values (1, 'One'), (2, 'Two');
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

/** Changes of cases and work around the service. */
const CHANGES = [
  aCase(4, 'open'),
  work(14, 3, 'assigned', 8),
  work(15, 3, 'completed', 8),
  `update activities set status = 'assigned', assigned_to = 9 where id = 12`,
  'update activities set queue_id = 4, department_id = 2 where id in (11, 12)',
  'update activities set assigned_to = null, locked = 1 where id = 11',
  `update activities set substatus = 'read', priority = 1 where id = 14`,
  'update activities set priority = null, created_at = 5 where id = 14',
  'update activities set awaiting_supervision = 1 where id = 14',
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

await t.test('the lists hold what is open, whoever changes it', async (t) => {
  for (const statement of [PEOPLE, ...FIRST, ...CHANGES]) {
    await pool.query(statement)
    t.strictSame(await faultsOfPlainLists(rows), [], statement)
  }
})
