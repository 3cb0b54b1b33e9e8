import pg from 'pg'
import t from 'tap'
import { connectionConfig } from '../../../src/adapters/kysely/postgres/connect.js'
import { makeDatabase } from '../../support/postgres/database.js'
import { untilSomebodyWaits } from '../../support/postgres/somebody-waits.js'
import { COMPLETED, heldEmail, openCase, PEOPLE } from '../../support/seed.js'

const WORLD = {
  ...PEOPLE,
  cases: [openCase(1), openCase(2), openCase(3, { status: 'closed' })],
  activities: [heldEmail(21, 2), heldEmail(31, 3, COMPLETED)],
}
const activity = (id: number, of: number | null, status: string) =>
  `insert into activities (id, case_id, department_id, type, mode, status, locked, pinned, awaiting_supervision, subject,
    created_at, last_modified_at) values (${id}, ${String(of)}, 1, 'task', 'none', '${status}', 0, 0, 0, '', 0, 0)`
const aCase = (id: number, status: string) =>
  `insert into cases (id, department_id, status, severity, subject, created_at, last_modified_at)
    values (${id}, 1, '${status}', 'low', '', 0, 0)`
const entry = (columns = '', values = '') =>
  `insert into journal (at, actor, kind, department_id${columns}) values (0, 'user/7', 'case_closed', 1${values})`

/** What the database refuses whoever writes. */
const REFUSED: readonly (readonly [string, RegExp])[] = [
  ["update cases set status = 'closed' where id = 2", /open work/],
  ["update cases set status = 'closed'", /open work/],
  [`${aCase(2, 'open')} on conflict (id) do update set status = 'closed'`, /open work/],
  [`begin isolation level repeatable read; update cases set status = 'closed' where id = 1`, /read committed only/],
  [activity(41, 3, 'assigned'), /open work/],
  [`${activity(31, 3, 'completed')} on conflict (id) do update set status = 'assigned'`, /open work/],
  ["update activities set status = 'assigned' where id = 31", /open work/],
  ["update activities set status = 'in_precompletion'", /open work/],
  ['update activities set case_id = 3 where id = 21', /open work/],
  ['update journal set at = 1', /append-only/],
  ['delete from journal', /append-only/],
  ['truncate journal', /append-only/],
  [entry(', seq', ', 1'), /non-DEFAULT/],
  [
    `${entry(', seq', ', 1').replace('values', 'overriding system value values')} on conflict (seq) do update set at = 1`,
    /append-only/,
  ],
  [aCase(4, 'reopened'), /check constraint/],
  [activity(41, 1, 'done'), /check constraint/],
  [activity(41, 9, 'completed'), /foreign key/],
  ['delete from cases where id = 2', /foreign key/],
  ['update cases set id = 9 where id = 1', /for ever/],
  ['update activities set id = 9 where id = 21', /for ever/],
]

/** What it lets through. */
const ALLOWED = [
  "update cases set status = 'closed' where id = 1",
  "update cases set status = 'open' where id = 3",
  "update cases set subject = 'x'",
  aCase(4, 'closed'),
  activity(41, 1, 'assigned'),
  activity(41, null, 'assigned'),
  activity(41, 3, 'completed'),
  "update activities set status = 'completed'",
  'update activities set case_id = 1 where id = 21',
  'update activities set locked = 1',
  entry(),
]

const { url, drop } = await makeDatabase(JSON.stringify(WORLD))
const connect = async () => {
  const client = new pg.Client(connectionConfig(url))
  await client.connect()
  return client
}
const [one, two, other] = [await connect(), await connect(), await connect()]
t.teardown(async () => {
  await Promise.all([one, two, other].map((client) => client.end()))
  await drop()
})

await t.test('what the database lets through', async (t) => {
  await one.query(entry())
  for (const [statement, reason] of REFUSED) {
    await t.rejects(one.query(statement.startsWith('begin') ? statement : `begin; ${statement}`), reason, statement)
    await one.query('rollback')
  }
  for (const statement of ALLOWED) {
    await one.query(`begin; ${statement}`)
    await one.query('rollback')
    t.pass(statement)
  }
})

/** Two who write around the service at the same moment; the second has to wait for the first, and is refused. */
const PAIRS = [
  ["update cases set status = 'closed' where id = 1", activity(51, 1, 'assigned')],
  [activity(52, 1, 'assigned'), "update cases set status = 'closed' where id = 1"],
] as const

for (const [first, second] of PAIRS) {
  await t.test(`${first.slice(0, 12)}… before ${second.slice(0, 12)}…`, async (t) => {
    await one.query(`begin; ${first}`)
    await other.query('begin')
    const waiting = t.rejects(other.query(second), /open work/)
    await t.resolves(untilSomebodyWaits(one), 'the second waits for the first')
    await one.query('commit')
    await waiting
    await other.query('rollback')
    await one.query("delete from activities where id > 50; update cases set status = 'open' where id = 1")
  })
}

const nextId = async () => (await one.query<{ id: number }>("select nextval('cases_ids') as id")).rows[0]?.id

await t.test('a new id is higher than one that was given around the service', async (t) => {
  await one.query(aCase(700, 'open'))
  t.equal(await nextId(), 701)
  await one.query(aCase(690, 'open'))
  t.equal(await nextId(), 702, 'a lower one changes nothing')
})

await t.test('a new id is higher than the first', async (t) => {
  await one.query("begin; delete from activities; delete from cases; select setval('cases_ids', 1, false)")
  await one.query(aCase(1, 'open'))
  t.equal(await nextId(), 2)
  await one.query('rollback')
})

/** What `follow_cases_ids` holds while it looks and sets. */
const GIVEN_IDS = 0x4357_0002

await t.test('of two who give ids at once, the one with the lower does not set the sequence back', async (t) => {
  await other.query('select pg_advisory_lock($1)', [GIVEN_IDS])
  const given = two.query(aCase(800, 'open'))
  await untilSomebodyWaits(one)
  await other.query("select setval('cases_ids', 900)")
  await other.query('select pg_advisory_unlock($1)', [GIVEN_IDS])
  await given
  t.equal(await nextId(), 901)
  const { rows } = await one.query("select 1 from pg_locks where locktype = 'advisory' and objid = $1", [GIVEN_IDS])
  t.strictSame(rows, [], 'and keeps nobody waiting')
})
