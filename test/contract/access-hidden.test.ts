import fc from 'fast-check'
import t from 'tap'
import { type SentRequest, send } from '../../src/adapters/contract/send.js'
import { startTestService } from '../support/test-service.js'
import { CALLERS, type MatrixCaller } from './access/callers.js'
import { LAST_MODIFIED } from './access/operations.js'
import { ACTIVITIES, CASES, NOTES, type Spec, spec, twoWorlds } from './access/two-worlds.js'

/** The number of pairs of worlds; each world gets some two hundred requests. */
const RUNS = Number(process.argv[2] ?? 6)
/** Callers who reach some departments, but not all. */
const LIMITED = CALLERS.filter(({ refused, reads, reach }) => !refused && !reads && reach.length < 3)

void t.test('cases, activities and notes out of reach make no difference to any answer', async (t) => {
  let [shown, hidden] = [0, 0]
  const property = fc.asyncProperty(spec, fc.constantFrom(...LIMITED), async (one, caller) => {
    const worlds = twoWorlds(one, caller.reach)
    const [first, second] = [await answersIn(worlds[0], one, caller), await answersIn(worlds[1], one, caller)]
    for (const [index, answer] of first.entries()) {
      if (answer !== second[index]) throw new Error(`${answer}\nis not\n${String(second[index])}`)
      if (/403-91[01]/.test(answer)) hidden += 1
      if (/ 20[014]\n/.test(answer)) shown += 1
    }
  })
  await fc.assert(property, { numRuns: RUNS, seed: 20_261_123, endOnFailure: true })
  t.ok(shown > RUNS && hidden > RUNS, `${String(shown)} answers showed something, ${String(hidden)} refused to`)
})

/** Has things happen everywhere, then asks everything of a world, and asks for everything to be done. */
async function answersIn(world: object, one: Spec, caller: MatrixCaller): Promise<string[]> {
  const service = await startTestService({ world })
  const sendAs = (token: MatrixCaller['token'], request: Omit<SentRequest, 'headers'>) =>
    send(service.url, {
      ...request,
      headers: { authorization: `Bearer ${service.token(token ?? {})}`, 'content-type': 'application/json' },
    })
  try {
    for (const department of [1, 2, 3]) {
      const body = JSON.stringify({ subject: 'new', queue: { id: String(30 + department) } })
      await sendAs({ client: '7' }, { method: 'POST', path: '/activity/task', body })
    }
    const answers: string[] = []
    for (const request of requestsFor(one)) {
      const { status, text } = await sendAs(caller.token, request)
      // Each store has an epoch of its own.
      const told = text.replace(/"epoch":"\w+"/, '')
      answers.push(`${request.method} ${request.path} ${String(status)}\n${told}`)
    }
    return answers
  } finally {
    await service.stop()
  }
}

/** Edits of a case: as it was last seen and stale, with a past due date, with owners near and far. */
function edits(id: string): string[] {
  const members = [
    { lastModified: '2026-10-01T00:00:00Z', subject: 'seen' },
    ...[{ dueDate: '2020-01-01T00:00:00Z' }, { solution: null }, { subject: 'seen' }],
    ...['7', '9', '10', '99'].map((owner) => ({ owner: { user: { id: owner } } })),
  ]
  return members.map((one) => JSON.stringify({ id, lastModified: LAST_MODIFIED, ...one }))
}

function requestsFor({ cases, activities }: Spec): Omit<SentRequest, 'headers'>[] {
  const caseIds = cases.map((_, index) => String(CASES + index))
  const activityIds = activities.map((_, index) => String(ACTIVITIES + index))
  const reads = [
    ...[...caseIds, caseIds.join()].flatMap((ids) => [`/case/${ids}?$attribute=all`, `/case/${ids}/closability`]),
    ...caseIds.flatMap((id, index) => [
      ...[`/case/${id}/notes`, `/case/${id}/notes?$count=yes`, `/case/${id}?$attribute=notes`],
      ...[`/case/${id}/note/${String(NOTES + index)}`, `/case/${id}/note/${String(NOTES + index + 1)}`],
    ]),
    ...[...activityIds, activityIds.join()].map((ids) => `/activity/${ids}?$attribute=all`),
    ...['', '&status=open', '&owner=8', '&customer=51', '&department=3', '&department=2', '&department=1'].flatMap(
      (by) => [`/case?$attribute=all${by}`, `/case?$count=yes${by}`, `/case?$rangestart=1&$rangesize=2${by}`],
    ),
    ...[
      '',
      '&status=open',
      '&type=email',
      '&assignedTo=8',
      '&queueID=31',
      '&priority=7',
      ...caseIds.map((id) => `&caseID=${id}`),
    ].flatMap((by) => [`/activity?$attribute=all${by}`, `/activity?$count=yes${by}`]),
    ...['/journal', '/journal?after=1&limit=1', '/journal?after=3'],
  ]
  const bodies = activityIds.map((id) => JSON.stringify({ activity: [{ id, lastModified: LAST_MODIFIED }] }))
  const changes = [
    ...bodies.flatMap((body) =>
      ['pick', 'complete', 'transfer/user/10', 'transfer/user/9', 'transfer/queue/31', 'transfer/queue/33'].map(
        (path) => ({
          path: `/activity/${path}`,
          body,
        }),
      ),
    ),
    ...caseIds.flatMap((id) => edits(id).map((body) => ({ path: '/case', body }))),
    ...caseIds.map((id, at) => ({
      path: `/activity/${activityIds[at % activityIds.length] ?? ''}/changecase`,
      body: JSON.stringify({ case: { id } }),
    })),
    ...activityIds.map((id) => ({ path: `/activity/${id}/changecase`, body: '{}' })),
    { path: '/activity/pull?count=2' },
    ...caseIds.map((id) => ({ path: `/case/${id}/close` })),
  ]
  const queues = ['31', '32', '33'].map((id) => ({ queue: { id } }))
  const departments = ['1', '2', '3'].map((id) => ({ department: { id } }))
  const places = [
    ...caseIds.map((id) => ({ case: { id }, queue: { id: '33' } })),
    ...[...queues, ...departments],
    ...queues.flatMap((queue) => departments.map((department) => ({ ...queue, ...department }))),
  ]
  const added = caseIds.map((id) => ({ method: 'POST', path: `/case/${id}/note`, body: '{"content":"Hello"}' }))
  const deleted = caseIds.map((id, index) => ({ method: 'DELETE', path: `/case/${id}/notes/${String(NOTES + index)}` }))
  const tasks = places.map((place) => JSON.stringify({ subject: 'x', ...place }))
  return [
    ...reads.map((path) => ({ method: 'GET', path })),
    ...changes.map((change) => ({ method: 'PATCH', ...change })),
    ...[...added, ...deleted],
    ...tasks.map((body) => ({ method: 'POST', path: '/activity/task', body })),
    { method: 'GET', path: '/journal' },
  ]
}
