import pg from 'pg'
import t from 'tap'
import { connectionConfig } from '../../../src/adapters/kysely/postgres/connect.js'
import { readingEngine, writingEngine } from '../../../src/adapters/kysely/postgres/engine.js'
import { compileStatements } from '../../../src/adapters/kysely/unit-of-work.js'
import { makeDatabase } from '../../support/postgres/database.js'
import { PEOPLE } from '../../support/seed.js'

const { url, drop } = await makeDatabase(JSON.stringify(PEOPLE))
const client = new pg.Client(connectionConfig(url))
await client.connect()
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

/** Every statement that was compiled, with the path that leads to it. */
function statementsIn(value: object, path = ''): (readonly [string, string])[] {
  if ('sql' in value && typeof value.sql === 'string') return [[path, value.sql]]
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null ? statementsIn(inner, `${path} ${name}`) : [],
  )
}

for (const [name, engine] of Object.entries({ reading: readingEngine, writing: writingEngine })) {
  const statements = statementsIn(compileStatements(engine), name)
  t.ok(statements.length > 20, `${String(statements.length)} statements`)
  for (const [path, statement] of statements) {
    const { rows } = await client.query<Record<'QUERY PLAN', string>>(`explain (generic_plan) ${statement}`)
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    t.notMatch(plan, /Seq Scan on (cases|activities|journal)/, `${path} reads no table from end to end`)
  }
}
