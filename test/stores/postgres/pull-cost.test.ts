import t from 'tap'
import { ANSWERING, connect, LASTING } from '../../../src/adapters/kysely/postgres/connect.js'
import { postgresEngine } from '../../../src/adapters/kysely/postgres/engine.js'
import type { Arguments, Prepared } from '../../../src/adapters/kysely/prepared.js'
import { compileStatements } from '../../../src/adapters/kysely/unit-of-work.js'
import { makeDatabase } from '../../support/postgres/database.js'
import { planOfRun, type RunPlan, readBy } from '../../support/postgres/query-plan.js'

const QUEUES = 100
const EACH_QUEUE = Array.from({ length: QUEUES }, (_, at) => at + 1)

const { url, drop } = await makeDatabase()
const client = await connect(url, { ...ANSWERING, ...LASTING })
t.teardown(async () => {
  await client.end()
  await drop()
})

// A third waits, in all queues and departments alike; the rest is held or completed.
await client.query(`
  insert into departments (id, name) select id, 'Department' from generate_series(1, 3) id;
  insert into queues select id, 'Queue', 1 from generate_series(1, ${String(QUEUES)}) id;
  insert into users values (1, 'user', 'A', 'User', 1);
  insert into activities (id, department_id, type, mode, status, queue_id, assigned_to, locked, pinned,
      awaiting_supervision, priority, subject, created_at, last_modified_at)
    select id, 1 + id / 3 % 3, 'task', 'none',
      case id % 3 when 0 then 'awaiting_assignment' when 1 then 'assigned' else 'completed' end,
      1 + id / 9 % ${String(QUEUES)}, case id % 3 when 0 then null else 1 end, 0, 0, (id % 7 = 0)::int, nullif(id % 8, 0),
      '', id, 0
    from generate_series(1, 90000) id`)
await client.query('vacuum analyze')

/** How many rows the scans of a plan have looked at. */
function looksOf(plan: RunPlan): number {
  const { 'Actual Rows': rows, 'Actual Loops': loops, 'Rows Removed by Filter': removed = 0 } = plan
  const own = /_list|activities|waiting_work/.test(readBy(plan))
  return (own ? (rows + removed) * loops : 0) + (plan.Plans ?? []).reduce((sum, one) => sum + looksOf(one), 0)
}

async function looks({ sql, values }: Prepared<unknown>, args: Arguments): Promise<number> {
  return looksOf(await planOfRun(client, sql, values(args)))
}

await t.test('a pull looks at a few rows of each queue, however many wait', async (t) => {
  const { waiting } = compileStatements(postgresEngine)
  const piles = await looks(waiting.piles, { queues: `[${EACH_QUEUE.join()}]` })
  t.ok(piles > 0 && piles <= QUEUES * 4, `${String(piles)} rows for the departments of each queue`)
  for (const most of [1, 25]) {
    const args = { piles: JSON.stringify(EACH_QUEUE.map((queue) => [queue, 1])), most }
    const candidates = await looks(waiting.candidates, args)
    t.ok(candidates > 0 && candidates <= QUEUES * most, `${String(candidates)} rows for ${String(most)}`)
    const { rows } = await client.query<{ id: number }>(waiting.candidates.sql, waiting.candidates.values(args))
    const ids = `[${rows.map(({ id }) => id).join()}]`
    const locked = await looks(waiting.activities, { ids, cases: '[]', most })
    t.ok(locked > 0 && locked <= most, `${String(locked)} rows of activities`)
  }
})
