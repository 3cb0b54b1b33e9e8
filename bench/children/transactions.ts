import pg from 'pg'
import { CALLER } from '../world/people.js'
import { answerParent, tellReady } from './parent.js'

// A bare transaction on PostgreSQL that writes the rows of a close, for machines that lack pgbench.
const [url = '', clients = ''] = process.argv.slice(2)
const connections = await Promise.all(
  Array.from({ length: Number(clients) }, async () => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    return client
  }),
)

const OPEN = `case_id = $1 and status <> 'completed'`
const STATEMENTS = [
  `select id, status from cases where id = $1 for update`,
  `insert into journal (at, actor, kind, department_id, case_id, activity_id, status_before, status_after,
     assigned_before, assigned_after)
   select $2::bigint, $3::text, 'activity_completed', department_id, case_id, id, status, 'completed', assigned_to,
     ${String(CALLER)} from activities where ${OPEN} order by id`,
  `update activities set status = 'completed', substatus = 'done', assigned_to = ${String(CALLER)},
     last_modified_at = $2, last_modified_by = $3 where ${OPEN}`,
  `insert into journal (at, actor, kind, department_id, case_id, status_before, status_after)
   select $2::bigint, $3::text, 'case_closed', department_id, id, status, 'closed' from cases where id = $1`,
  `update cases set status = 'closed', last_closed_at = $2, last_modified_at = $2, last_modified_by = $3 where id = $1`,
].map((text, nth) => ({ name: `s${String(nth)}`, text, takesStamp: text.includes('$2') }))

async function close(client: pg.Client, id: number): Promise<void> {
  await client.query('begin')
  for (const { name, text, takesStamp } of STATEMENTS) {
    const stamp = takesStamp ? [Date.now(), `user/${String(CALLER)}`] : []
    await client.query({ name, text, values: [id, ...stamp] })
  }
  await client.query('commit')
}

/** Closes all of these cases over every connection; returns how many a second. */
async function closeAll(ids: readonly number[]): Promise<number> {
  const began = performance.now()
  let next = 0
  const work = connections.map(async (client) => {
    for (let id = ids[next++]; id !== undefined; id = ids[next++]) await close(client, id)
  })
  await Promise.all(work)
  return (ids.length * 1_000) / (performance.now() - began)
}

answerParent({ closeAll }, async () => {
  await Promise.all(connections.map((client) => client.end()))
})
tellReady('')
