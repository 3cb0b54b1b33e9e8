import t from 'tap'
import { type ChildService, startChildService } from '../support/child-service.js'
import { CLOSER, manyCases } from '../support/many-cases.js'
import { makeDatabase } from '../support/postgres/database.js'
import { type Answer, send } from '../support/send.js'
import { signToken } from '../support/tokens.js'
import { storedIn } from '../support/world-store.js'

const REPLICAS = 3
const CASES = 240
const CREATIONS = 90
/** After how many answers a replica is killed. */
const KILLED_AFTER = 150
const authorization = `Bearer ${signToken({ user: CLOSER, expiresIn: 86_400 }, Date.now())}`
const ids = Array.from({ length: CASES }, (_, at) => String(1001 + at))

interface Page {
  readonly entry: readonly { readonly id: string }[]
  readonly last: string
}

await t.test('three services on one database, one of them killed meanwhile', async (t) => {
  const { url, drop } = await makeDatabase(JSON.stringify(manyCases(CASES)))
  const replicas = await Promise.all(Array.from({ length: REPLICAS }, () => startChildService(url)))
  t.teardown(async () => {
    for (const { process: child } of replicas) child.kill('SIGTERM')
    await Promise.all(replicas.map(({ exited }) => exited))
    await drop()
  })
  const { answers, numbers } = await workAndFollow(replicas)

  const { cases, activities, journal } = await storedIn(url)
  t.strictSame(
    numbers,
    journal.map(({ seq }) => String(seq)),
    'who polls has seen the whole journal, in its order',
  )
  const closings = journal.filter(({ kind }) => kind === 'case_closed').map((entry) => entry.case_id)
  t.equal(new Set(closings).size, closings.length, 'each case is closed once')
  const closed = cases.filter(({ status }) => status === 'closed').map(({ id }) => id)
  t.strictSame(closings.toSorted(), closed.toSorted(), 'what is closed is in the journal, and the other way round')
  const open = activities.filter((one) => one.status !== 'completed' && closed.includes(Number(one.case_id)))
  t.strictSame(open, [], 'no open work in a closed case')
  const acknowledged = answers
    .filter(({ kind, status }) => kind === 'close' && status === 204)
    .map(({ id }) => Number(id))
  t.equal(new Set(acknowledged).size, acknowledged.length, 'nobody else was told to have closed the same')
  t.strictSame(
    acknowledged.filter((id) => !closed.includes(id)),
    [],
    'what was answered is kept',
  )
  const created = answers.filter(({ kind, status }) => kind === 'create' && status === 201).length
  t.ok(activities.length >= CASES * 2 + created, 'what was created is there')
  t.ok(acknowledged.length > CASES / 2 && created > CREATIONS / 2, `${acknowledged.length} closed, ${created} created`)
  t.ok(
    answers.some(({ kind, status }) => kind === 'pick' && status === 204),
    'and work was picked meanwhile',
  )
  t.strictSame(
    [...new Set(answers.map(({ status }) => status))].filter((status) => status >= 500),
    [],
    'no failure',
  )
})

interface Answered {
  readonly kind: 'close' | 'pick' | 'create'
  readonly id: string
  /** 0 where the service was killed before it answered. */
  readonly status: number
}

/** Closes, picks and creates through all replicas, kills one, and follows the journal through the first. */
async function workAndFollow(replicas: readonly ChildService[]) {
  const answers: Answered[] = []
  const [first, , doomed] = replicas
  if (!first || !doomed) throw new Error('There are three')
  async function ask(
    at: number,
    kind: Answered['kind'],
    id: string,
    request: Parameters<typeof send>[1],
  ): Promise<void> {
    const { url } = replicas[at % REPLICAS] ?? first!
    const headers = { ...request.headers, authorization }
    const answer = await send(url, { ...request, headers }).catch(() => ({ status: 0 }) as Answer)
    answers.push({ kind, id, status: answer.status })
    if (answers.length === KILLED_AFTER) doomed!.process.kill('SIGKILL')
  }
  const json = { 'content-type': 'application/json' }
  const draft = { subject: 'Call back', queue: { id: '1' } }
  const progress = { over: false }
  const working = Promise.all([
    // The others come from the other end.
    ...ids.toReversed().map((id, at) =>
      ask(at, 'pick', id, {
        method: 'PATCH',
        path: '/activity/pick',
        headers: json,
        body: JSON.stringify({ activity: [{ id: `${id}0`, lastModified: '2026-11-01T08:00:00.000Z' }] }),
      }),
    ),
    // Two close each case, each through another replica.
    ...ids.flatMap((id, at) =>
      [0, 1].map((by) => ask(at + by, 'close', id, { method: 'PATCH', path: `/case/${id}/close`, headers: {} })),
    ),
    ...Array.from({ length: CREATIONS }, (_, at) =>
      ask(at, 'create', '', { method: 'POST', path: '/activity/task', headers: json, body: JSON.stringify(draft) }),
    ),
  ]).finally(() => {
    progress.over = true
  })
  const numbers: string[] = []
  for (let after = '0'; ; ) {
    const last = progress.over
    const { text } = await send(first.url, {
      method: 'GET',
      path: `/journal?limit=1000&after=${after}`,
      headers: { authorization },
    })
    const page = JSON.parse(text) as Page
    numbers.push(...page.entry.map(({ id }) => id))
    after = page.last
    if (last && page.entry.length === 0) break
  }
  await working
  await doomed.exited
  return { answers, numbers }
}
