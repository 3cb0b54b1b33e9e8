import t from 'tap'
import { send } from '../../src/adapters/contract/send.js'
import { documentFaults } from '../openapi/document-faults.js'
import { startTestService } from '../support/test-service.js'
import { CALLERS, type MatrixCaller, PEOPLE } from './access/callers.js'
import {
  type Cell,
  expectedAnswer,
  LAST_MODIFIED,
  type MatrixOperation,
  OPERATIONS,
  RECEIVER,
} from './access/operations.js'

interface FilledCell extends Cell {
  readonly caller: MatrixCaller
  readonly operation: MatrixOperation
}

const cells: readonly FilledCell[] = CALLERS.flatMap((caller) =>
  OPERATIONS.flatMap((operation) => [1, 2, 3].map((department) => ({ caller, operation, department }))),
).map((cell, index) => ({
  ...cell,
  case: 10_001 + index,
  activity: 20_001 + index,
  note: 30_001 + index,
  webhook: 40_001 + index,
}))

const stamps = { created: LAST_MODIFIED, lastModified: LAST_MODIFIED }
const service = await startTestService({
  world: {
    ...PEOPLE,
    cases: cells.map((cell) => ({
      ...{ id: cell.case, department: cell.department, status: 'open', severity: 'low', subject: '', ...stamps },
    })),
    activities: cells.map((cell) => ({
      ...{ id: cell.activity, case: cell.case, department: cell.department, type: 'task', mode: 'none', subject: '' },
      ...stamps,
      ...held(cell),
    })),
    notes: cells.map((cell) => ({
      ...{ id: cell.note, case: cell.case, content: 'Hello', created: LAST_MODIFIED, createdBy: 9 },
    })),
    webhooks: cells.flatMap(({ caller, operation, webhook: id }) =>
      operation.clientsOnly && caller.isClient
        ? [{ id, client: caller.token?.client, url: RECEIVER, enabled: false }]
        : [],
    ),
  },
})
t.teardown(service.stop)

/** Every activity waits in its queue, except for complete and for a transfer to a queue. */
function held({ caller: { token }, operation, department }: FilledCell): object {
  const holder = operation.isHeld ? (token?.user ?? '9') : operation.name === 'transfer to a queue' ? '9' : null
  return holder === null || holder === '999'
    ? { status: 'awaiting_assignment', substatus: 'ready_for_assignment', queue: 30 + department }
    : { status: 'assigned', substatus: 'new', assignedTo: holder }
}

const rowOf = async (cell: Cell) => {
  const { cases, activities, notes, webhooks } = await service.stored()
  const ofCase = (one: { readonly case_id: number | null }) => one.case_id === cell.case
  const webhook = webhooks.find(({ id }) => id === cell.webhook)
  return [cases.find(({ id }) => id === cell.case), activities.filter(ofCase), notes.filter(ofCase), webhook]
}

for (const { name, ...rest } of OPERATIONS) {
  void t.test(name, async (t) => {
    for (const cell of cells.filter(({ operation }) => operation.name === name)) {
      const { caller } = cell
      const expected = expectedAnswer(caller, { name, ...rest }, cell)
      const authorization = caller.token && { authorization: `Bearer ${service.token(caller.token)}` }
      const before = await rowOf(cell)
      const request = rest.request(cell)
      const answer = await send(service.url, {
        ...request,
        headers: { ...authorization, 'content-type': 'application/json' },
      })
      const { status, text } = answer
      t.strictSame(documentFaults({ method: request.method, target: request.path }, answer), [], 'as documented')
      const code = status < 300 ? String(status) : (JSON.parse(text) as { code: string }).code
      const what = `${caller.name} in department ${String(cell.department)}: ${expected}`
      t.equal(code, expected, what)
      const isDone = request.method !== 'GET' && status < 300
      if (rest.takesAny && isDone) continue
      if (isDone) t.notSame(await rowOf(cell), before, 'and it is done')
      else t.strictSame(await rowOf(cell), before, 'and nothing has changed')
    }
  })
}

void t.test('no list and no count shows more than is within reach', async (t) => {
  const { cases, activities, journal } = await service.stored()
  for (const caller of CALLERS.filter(({ refused }) => refused === undefined)) {
    const authorization = `Bearer ${service.token(caller.token ?? {})}`
    const get = async (path: string) => {
      const { text } = await send(service.url, { method: 'GET', path, headers: { authorization } })
      return JSON.parse(text) as { count: number; entry: { department: { id: string } }[] }
    }
    const within = (rows: readonly { readonly department_id: number }[]) =>
      rows.filter((row) => caller.reach.includes(row.department_id)).length
    t.equal((await get('/case?$count=yes')).count, within(cases), `cases of ${caller.name}`)
    t.equal((await get('/activity?$count=yes')).count, within(activities), `activities of ${caller.name}`)
    const { entry } = await get('/journal?limit=1000')
    t.equal(entry.length, within(journal), `journal of ${caller.name}`)
    t.ok(entry.every(({ department }) => caller.reach.includes(Number(department.id))))
  }
})
