import fc from 'fast-check'
import pg from 'pg'
import t, { type Test } from 'tap'
import { openStore } from '../../../src/adapters/kysely/open-store.js'
import { connectionConfig, poolOf } from '../../../src/adapters/kysely/postgres/connect.js'
import { SWEEPS, sweepOn, sweepOnce } from '../../../src/adapters/kysely/postgres/sweep.js'
import { manyCases } from '../../support/many-cases.js'
import { makeDatabase } from '../../support/postgres/database.js'
import { untilSomebodyWaits } from '../../support/postgres/somebody-waits.js'
import { faultsOfLists } from '../lists.js'

const WORLD = JSON.stringify(manyCases(4, 2))
const PAIR = '(1001, 1002)'
const OPEN = `update cases set status = 'open' where id in ${PAIR}`
const REOPEN_WORK = `update activities set status = 'assigned' where case_id in ${PAIR}`
const CLOSE = [
  `update activities set status = 'completed' where case_id in ${PAIR}`,
  `update cases set status = 'closed' where id in ${PAIR}`,
]

/** Clients of a database of four open cases with two activities each. */
async function withClients(t: Test, run: (...clients: [pg.Client, pg.Client, pg.Client]) => Promise<void>) {
  const { url, drop } = await makeDatabase(WORLD)
  const clients = [1, 2, 3].map(() => new pg.Client(connectionConfig(url))) as [pg.Client, pg.Client, pg.Client]
  for (const client of clients) await client.connect()
  try {
    await run(...clients)
    t.strictSame(await faultsOfLists(rowsOf(clients[0])), [], 'lists after all of it')
    await sweepOnce(lend(clients[0]))
    t.strictSame(await listed(clients[0]), await open(clients[0]), 'what is left after a sweep is just what is open')
  } finally {
    for (const client of clients) await client.end()
    await drop()
  }
}

/** For a sweep. */
const lend =
  (client: pg.Client) =>
  <T>(work: (client: pg.ClientBase) => Promise<T>) =>
    work(client)

const rowsOf = (client: pg.Client) => async (query: string) => (await client.query<Record<string, unknown>>(query)).rows

const idsOf = async (client: pg.Client, ...sources: readonly string[]) =>
  Promise.all(
    sources.map(async (source) => {
      const { rows } = await client.query<{ id: number }>(`select id from ${source} order by id`)
      return rows.map(({ id }) => id)
    }),
  )
const listed = (client: pg.Client) => idsOf(client, 'open_case_list', 'open_work_list')
const open = (client: pg.Client) =>
  idsOf(client, "cases where status <> 'closed'", "activities where status <> 'completed'")

/** What is noted and not swept. */
async function notes(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    'select (select count(*) from closed_case_notes) + (select count(*) from completed_work_notes) as count',
  )
  return Number(rows[0]?.count)
}

async function run(client: pg.Client, ...statements: readonly string[]): Promise<void> {
  for (const statement of statements) await client.query(statement)
}

await t.test('what is closed stays listed until it is swept', (t) =>
  withClients(t, async (client) => {
    const before = await listed(client)
    await run(client, ...CLOSE)
    t.strictSame(await listed(client), before)
    t.strictSame(await faultsOfLists(rowsOf(client)), [], 'but is not found')
    t.equal(await notes(client), 2, 'one note for each statement')
    await sweepOnce(lend(client))
    t.strictSame(await listed(client), await open(client))
    t.equal(await notes(client), 0)
  }),
)

await t.test('what is opened before it is swept stays listed', (t) =>
  withClients(t, async (client) => {
    await run(client, ...CLOSE, OPEN, REOPEN_WORK)
    await sweepOnce(lend(client))
    t.strictSame(await listed(client), await open(client))
  }),
)

await t.test('what is opened while a sweep takes it out is listed again', (t) =>
  withClients(t, async (client, sweeping, opening) => {
    await run(client, ...CLOSE)
    await run(sweeping, 'begin', ...SWEEPS.flat())
    const opened = run(opening, OPEN, REOPEN_WORK)
    await untilSomebodyWaits(client)
    await run(sweeping, 'commit')
    await opened
    t.match(await listed(client), [[1001, 1002, 1003, 1004]])
  }),
)

await t.test('what is being opened when a sweep comes to it stays listed', (t) =>
  withClients(t, async (client, sweeping, opening) => {
    await run(client, ...CLOSE)
    await run(opening, 'begin', OPEN, REOPEN_WORK)
    const swept = sweepOnce(lend(sweeping))
    await untilSomebodyWaits(client)
    await run(opening, 'commit')
    await swept
    t.match(await listed(client), [[1001, 1002, 1003, 1004]])
  }),
)

await t.test('what was not opened after all is swept', (t) =>
  withClients(t, async (client, sweeping, opening) => {
    await run(client, ...CLOSE)
    await run(opening, 'begin', OPEN, REOPEN_WORK)
    const swept = sweepOnce(lend(sweeping))
    await untilSomebodyWaits(client)
    await run(opening, 'rollback')
    await swept
    // It may have been too long ago.
    await sweepOnce(lend(sweeping))
    t.match(await listed(client), [[1003, 1004]])
  }),
)

await t.test('of two sweeps each takes what the other has not', (t) =>
  withClients(t, async (client, first, second) => {
    await run(client, ...CLOSE)
    await run(first, 'begin', ...SWEEPS.flat())
    await run(client, ...CLOSE.map((statement) => statement.replaceAll(PAIR, '(1003)')))
    await sweepOnce(lend(second))
    t.match(await listed(client), [[1001, 1002, 1004]], 'the second waits for nobody')
    await run(first, 'commit')
    t.match(await listed(client), [[1004]])
  }),
)

await t.test('a sweep that cannot have a row leaves it to the next, and lets go of the others', (t) =>
  withClients(t, async (client, sweeping, opening) => {
    await run(client, ...CLOSE)
    await run(opening, 'begin', OPEN)
    await sweepOnce(lend(sweeping))
    t.match(await listed(client), [[1001, 1002, 1003, 1004], { length: 4 }], 'the other list is swept')
    await run(sweeping, "set lock_timeout = '1ms'", 'select from open_case_list where id > 1002 for update')
    await run(opening, 'commit')
  }),
)

/** As often as that, so that each statement has a note of its own. */
const EACH = `do $$ begin for time in 1..1200 loop
  update activities set status = 'completed' where case_id = 1001 and id = (select min(id) from activities);
end loop; end $$`
/** Rows that are listed nowhere. */
const STRANGE = `insert into completed_work_notes
  select nextval('list_turns'), array(select generate_series(10000000, 10030000)) from generate_series(1, 5)`

await t.test('a sweep goes on until nothing is left, however many statements or rows there were', (t) =>
  withClients(t, async (client) => {
    await run(client, EACH, STRANGE)
    t.ok((await notes(client)) >= 1_205)
    await sweepOnce(lend(client), () => false)
    t.ok((await notes(client)) >= 1_205, 'unless it is not to go on')
    await sweepOnce(lend(client))
    t.equal(await notes(client), 0)
  }),
)

const more = (first: number, last: number) => `
  insert into activities
  select id, null, 1, 'task', null, 'none', 'assigned', null, null, null, 0, 0, 0, 3, '', 0, 0, null, null
  from generate_series(${String(first)}, ${String(last)}) as id`

await t.test('of very many rows those are noted that were listed', (t) =>
  withClients(t, async (client) => {
    await run(client, more(500_001, 501_100), `update activities set status = 'completed' where id > 500000`)
    t.equal(await notes(client), 1)
    t.strictSame(await faultsOfLists(rowsOf(client)), [])
    await sweepOnce(lend(client))
    await run(client, `update activities set subject = 'Old' where id > 500000`)
    t.equal(await notes(client), 0, 'none of which was closed long ago')
    await run(client, more(700_001, 720_100))
    await run(client, `update activities set status = 'completed' where id > 700000`)
    t.equal(await notes(client), 3, 'some in each note')
    await run(client, ...CLOSE, `update activities set subject = 'New' where status = 'completed'`)
  }),
)

await t.test('a sweep goes on behind what another has, which may come to nothing', (t) =>
  withClients(t, async (client, other) => {
    await run(client, EACH)
    await run(other, 'begin', 'select from completed_work_notes order by turn limit 300 for update')
    await sweepOnce(lend(client))
    t.equal(await notes(client), 300)
    await run(other, 'rollback')
  }),
)

const anId = fc.integer({ min: 1001, max: 1004 })
const act = fc.oneof(
  anId.map((id) => `update activities set status = 'completed' where case_id = ${String(id)}`),
  anId.map((id) => `update cases set status = 'closed' where id = ${String(id)}`),
  anId.map((id) => `update cases set status = 'open' where id = ${String(id)}`),
  anId.map((id) => `update activities set status = 'assigned' where case_id = ${String(id)}`),
  anId.map((id) => `update activities set assigned_to = null where case_id = ${String(id)}`),
  anId.map((id) => `delete from activities where case_id = ${String(id)}`),
  anId.map(
    (id) => `insert into activities select 10 * id, id, 1, 'task', null, 'none', 'assigned', null, null, null, 0, 0, 0,
      3, '', 0, 0, null, null from cases where id = ${String(id)} and status <> 'closed' on conflict do nothing`,
  ),
  fc.constant('sweep'),
)

await t.test('histories of what is closed, opened, made, removed and swept', (t) =>
  withClients(t, (client) =>
    fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
        for (const statement of acts) {
          if (statement === 'sweep') await sweepOnce(lend(client))
          // What the database refuses, a closed case with open work, changes nothing.
          else await client.query(statement).catch(() => undefined)
          const faults = await faultsOfLists(rowsOf(client))
          if (faults.length > 0) throw new Error(faults.join('\n'))
        }
      }),
      { numRuns: 60, seed: 29 },
    ),
  ),
)

await t.test('a store sweeps when much was changed, and again where it failed', async (t) => {
  const { url, drop } = await makeDatabase(WORLD)
  const client = new pg.Client(connectionConfig(url))
  const pool = poolOf(url, 1)
  await client.connect()
  try {
    const sweep = sweepOn(pool, 3)
    await run(client, ...CLOSE)
    sweep.changed(2)
    await sweep.idle()
    t.equal(await notes(client), 2, 'not yet')
    sweep.changed(1)
    sweep.changed(3)
    await sweep.idle()
    t.equal(await notes(client), 0)

    await run(client, OPEN, ...CLOSE, 'alter table completed_work_notes rename to elsewhere')
    sweep.changed(3)
    await sweep.idle()
    await run(client, 'alter table elsewhere rename to completed_work_notes')
    t.equal(await notes(client), 1, 'nothing is half done, and the other list is swept')
    sweep.changed(3)
    await sweep.idle()
    t.equal(await notes(client), 0)
  } finally {
    await pool.end()
    await client.end()
    await drop()
  }
})

await t.test('what is noted when a process ends is swept when the next begins', async (t) => {
  const { url, drop } = await makeDatabase(WORLD)
  const client = new pg.Client(connectionConfig(url))
  await client.connect()
  await run(client, ...CLOSE)
  const store = await openStore(url)
  while ((await notes(client)) > 0);
  await store.close()
  t.strictSame(await listed(client), await open(client))
  await client.end()
  await drop()
})
