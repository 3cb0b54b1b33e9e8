import pg from 'pg'
import { CALLER, DEPARTMENT, PEOPLE, QUEUE } from '../world/people.js'

/** The id of the first case; the others follow. */
export const FIRST_CASE = 100_000

const cases = (count: number) => `
  insert into cases (id, department_id, status, severity, subject, description, owner_id, customer_id,
    originating_channel, created_at, last_modified_at)
  select ${String(FIRST_CASE)} + i, ${String(DEPARTMENT)}, 'open', 'medium', 'Order ' || i || ' has not arrived',
    'The parcel was announced for Monday and has not been seen since.', ${String(CALLER)}, 1, 'email',
    1760000000000 + i, 1760000000000 + i
  from generate_series(0, ${String(count - 1)}) i`

/** As in a SQLite file, the activities of one case lie apart. */
const work = (count: number, nth: number, type: string, state: string) => `
  insert into activities (id, case_id, department_id, type, mode, status, substatus, assigned_to, queue_id, locked,
    pinned, awaiting_supervision, priority, subject, created_at, last_modified_at)
  select ${String(nth * count + 1)} + i, ${String(FIRST_CASE)} + i, ${String(DEPARTMENT)}, '${type}', 'inbound', ${state},
    ${String(QUEUE)}, 0, 0, 0, 3, 'Order ' || i || ' has not arrived', 1760000000000 + i, 1760000000000 + i
  from generate_series(0, ${String(count - 1)}) i`

const WAITING = `'awaiting_assignment', 'ready_for_assignment', cast(null as bigint)`
const HELD = `'assigned', 'in_progress', ${String(CALLER)}`

/** Fills a database without rows with open cases, each with three open activities. */
export async function fillPostgres(url: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(PEOPLE)
    await client.query(cases(count))
    await client.query(work(count, 0, 'email', WAITING))
    await client.query(work(count, 1, 'task', HELD))
    await client.query(work(count, 2, 'callback', HELD))
    await client.query('vacuum (analyze, freeze)')
  } finally {
    await client.end()
  }
}
