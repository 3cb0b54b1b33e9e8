import pg from 'pg'
import t from 'tap'
import {
  checksWithin,
  checksWithStored,
  NOTE_OUTWARD_REFERENCES,
} from '../../../../src/adapters/kysely/import/world-checks.js'
import { connectionConfig } from '../../../../src/adapters/kysely/postgres/connect.js'
import { ROW, stagingOn } from '../../../../src/adapters/kysely/postgres/import/staging.js'
import { makeDatabase } from '../../../support/postgres/database.js'
import { PEOPLE } from '../../../support/seed.js'

const { url, drop } = await makeDatabase(JSON.stringify(PEOPLE))
const client = new pg.Client({ ...connectionConfig(url), statement_timeout: 0, query_timeout: 0 })
await client.connect()
t.teardown(async () => {
  await client.end()
  await drop()
})

const staging = await stagingOn(client)
// Each record is imported twice, and refers to stored records. Memory is small beside the tables, as it is with
// millions of rows.
await client.query(`
  set work_mem = '64kB';
  insert into customers select id, 'Customer' from generate_series(1, 20000) id;
  insert into cases (id, department_id, status, severity, subject, created_at, last_modified_at)
    select id, 1, 'closed', 'low', 'A case', 0, 0 from generate_series(1, 20000) id;
  insert into incoming_cases (place, id, customer_id, department_id, status, severity, subject, created_at,
      last_modified_at)
    select 'line ' || line, 20001 + line / 2, 1 + line / 2, 1, 'open', 'low', 'A case', 0, 0
    from generate_series(0, 39999) line;
  insert into incoming_activities (place, id, case_id, department_id, type, mode, status, locked, pinned,
      awaiting_supervision, subject, created_at, last_modified_at)
    select 'line ' || line, 1 + line / 2, 1 + line / 2, 1, 'task', 'none', 'completed', 0, 0, 0, 'Work', 0, 0
    from generate_series(0, 39999) line;
  analyze`)
await staging.index()
for (const statement of NOTE_OUTWARD_REFERENCES) await client.query(statement)

interface Plan {
  readonly 'Node Type': string
  readonly 'Parent Relationship'?: string
  readonly 'Relation Name'?: string
  readonly Plans?: readonly Plan[]
}

const LARGE = /^(cases|customers|incoming_cases|incoming_activities|outward)$/

/** The large tables that a plan reads from end to end, however deep. */
function wholes(plan: Plan): string[] {
  const name = plan['Relation Name'] ?? ''
  const whole = plan['Node Type'] === 'Seq Scan' && LARGE.test(name)
  return [...(whole ? [name] : []), ...(plan.Plans ?? []).flatMap(wholes)]
}

/** The large tables that a plan reads from end to end once more for each row of something else. */
function readAgain(plan: Plan): string[] {
  const parts = plan.Plans ?? []
  const again = parts.filter(
    (part) =>
      part['Parent Relationship'] === 'SubPlan' ||
      (plan['Node Type'] === 'Nested Loop' && part['Parent Relationship'] === 'Inner'),
  )
  return [...again.flatMap(wholes), ...parts.flatMap(readAgain)]
}

const dialect = { row: ROW, join: 'join' }
await t.test('checks', async (t) => {
  for (const { query } of [...checksWithin(dialect), ...checksWithStored(dialect)]) {
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`explain (format json) ${query}`)
    const again = rows.flatMap((row) => readAgain(row['QUERY PLAN'][0].Plan))
    t.strictSame(again, [], `reads nothing anew for each row: ${query.replaceAll(/\s+/g, ' ')}`)
  }
})
