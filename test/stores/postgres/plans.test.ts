import t, { type Test } from 'tap'
import { ANSWERING, connect } from '../../../src/adapters/kysely/postgres/connect.js'
import { postgresEngine } from '../../../src/adapters/kysely/postgres/engine.js'
import { compileStatements } from '../../../src/adapters/kysely/unit-of-work.js'
import { makeDatabase } from '../../support/postgres/database.js'
import { PEOPLE } from '../../support/seed.js'

const { url, drop } = await makeDatabase(JSON.stringify(PEOPLE))
const client = await connect(url, ANSWERING)
t.teardown(async () => {
  await client.end()
  await drop()
})

// Seven of eight cases are closed, as in a store that has been at work for a while.
await client.query(`
  insert into cases (id, department_id, status, severity, subject, created_at, last_modified_at)
    select id, 1 + id % 2, case id % 8 when 0 then 'open' else 'closed' end, 'low', 'A case', 0, 0
    from generate_series(1, 40000) id;
  insert into activities (id, case_id, department_id, type, mode, status, assigned_to, locked, pinned,
      awaiting_supervision, subject, created_at, last_modified_at)
    select id, 1 + id % 40000, 1 + id % 2, 'task', 'none', case (1 + id % 40000) % 8 when 0 then 'assigned' else 'completed' end,
      7, 0, 0, 0, 'Work', 0, 0
    from generate_series(1, 80000) id;
  insert into journal (at, actor, kind, department_id, case_id)
    select 0, 'user/7', 'case_closed', 1, id from generate_series(1, 80000) id;
  analyze`)

interface Plan {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Index Cond'?: string
  readonly Plans?: readonly Plan[]
}

const LARGE = /^(cases|activities|journal)|_list|_activities$/

/** The large tables and indexes that a plan reads from end to end. */
function readWhole(plan: Plan): string[] {
  const name = plan['Index Name'] ?? plan['Relation Name'] ?? ''
  // The end of an index, such as the highest number: a row, not all of them.
  if (plan['Node Type'] === 'Limit' && plan.Plans?.[0]?.['Node Type'] === 'Index Only Scan') return []
  const scan = /^(Seq|Index|Index Only|Bitmap Index) Scan$/.test(plan['Node Type'])
  const whole = scan && LARGE.test(name) && plan['Index Cond'] === undefined
  return [...(whole ? [`${plan['Node Type']} on ${name}`] : []), ...(plan.Plans ?? []).flatMap(readWhole)]
}

/** Every statement that was compiled, with the path that leads to it. */
function statementsIn(value: object, path = ''): (readonly [string, string])[] {
  if ('sql' in value && typeof value.sql === 'string') return [[path, value.sql]]
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null ? statementsIn(inner, `${path} ${name}`) : [],
  )
}

await t.test('no statement reads a table or an index from end to end', async (t) => {
  const statements = statementsIn(compileStatements(postgresEngine))
  t.ok(statements.length > 20, `${String(statements.length)} statements`)
  for (const [path, statement] of statements) await readsNothingWhole(t, path, statement)
})

async function readsNothingWhole(t: Test, path: string, statement: string): Promise<void> {
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
    `explain (generic_plan, format json) ${statement}`,
  )
  const whole = rows.flatMap((row) => readWhole(row['QUERY PLAN'][0].Plan))
  t.strictSame(whole, [], path)
}
