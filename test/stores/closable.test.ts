import { deepStrictEqual } from 'node:assert/strict'
import fc from 'fast-check'
import { closeAll } from '../../src/adapters/kysely/close-batch.js'
import type { Caller } from '../../src/domain/auth-context.js'
import { closeCases } from '../../src/domain/close-cases.js'
import { explainClose } from '../../src/domain/explain-close.js'
import type { Store } from '../../src/domain/ports.js'
import { problemFrom } from '../support/refusals.js'
import { heldEmail, openCase, QUEUED } from '../support/seed.js'
import { NOW, onEveryStore } from './stores.js'

const SEED = 20_261_123
const RUNS = 300
const IDS = Array.from({ length: 120 }, (_, index) => index + 1)

const rarely = fc.integer({ min: 0, max: 5 }).map((one) => one === 0)
const department = fc.constantFrom(1, 1, 2, 2, 3)
const holder = fc.record({ assignedTo: fc.constantFrom(7, 7, 8, 9), locked: rarely, pinned: rarely })
const state = fc.oneof(
  { weight: 5, arbitrary: holder },
  { weight: 2, arbitrary: fc.constantFrom(3, 4).map((queue) => ({ ...QUEUED, queue })) },
  { weight: 1, arbitrary: fc.constant({ status: 'in_workflow', substatus: 'error', assignedTo: null }) },
  { weight: 1, arbitrary: fc.constant({ status: 'completed', substatus: 'done' }) },
)
const type = fc.constantFrom('email', 'email', 'social', 'task', 'survey', 'chat')
const work = fc
  .record({ type, state, department, awaitingSupervision: rarely })
  .map(({ state: of, ...looks }) => ({ ...looks, ...of }))
/** Cases of every kind with work of every kind; a closed one has none that is open. */
const situation = fc.record({
  status: fc.constantFrom('open', 'open', 'ready_for_closure', 'closed'),
  department,
  activities: fc.array(work, { maxLength: 2 }),
})

const SITUATIONS = fc.sample(situation, { numRuns: IDS.length, seed: SEED })
const WORLD = {
  departments: [1, 2, 3].map((id) => ({ id, name: `Department ${String(id)}` })),
  cases: SITUATIONS.map(({ status, department: of }, at) => openCase(at + 1, { status, department: of })),
  activities: SITUATIONS.flatMap(({ status, activities }, at) =>
    activities
      .filter((one) => status !== 'closed' || ('status' in one && one.status === 'completed'))
      .map((one, index) => heldEmail(10 * (at + 1) + index, at + 1, one)),
  ),
}

const CALLERS = [
  ...(['7', '8', '9'] as const).map((id) => ({ actor: 'user', id }) as const),
  ...(['6', '7'] as const).map((id) => ({ actor: 'client', id }) as const),
]

/** A close that is tried and taken back, so that every caller meets the same cases. */
function trialClose({ atomically }: Store) {
  const takenBack = new Error('taken back')
  const close = closeCases({
    clock: { now: () => NOW },
    closing: (request, decide) =>
      atomically(async (unit) => {
        const contextsOf = (callers: readonly Caller[]) => Promise.all(callers.map(unit.authContexts.contextOf))
        const member = { request, decide }
        const outcome = (await closeAll({ ...unit, contextsOf }, [member])).get(member)
        throw outcome && 'error' in outcome ? outcome.error : takenBack
      }),
  })
  return async (caller: (typeof CALLERS)[number], ids: readonly string[]) => {
    const problem = await problemFrom(
      close(caller, ids).catch((error: unknown) => {
        if (error !== takenBack) throw error
      }),
    )
    return problem === null
  }
}

await onEveryStore('closable says yes exactly when a close by that caller succeeds', WORLD, async (t, { store }) => {
  const [explain, succeeds] = [explainClose(store), trialClose(store)]
  const told = { yes: 0, no: 0 }
  const unknown = IDS.length + 1
  const someIds = fc.uniqueArray(fc.integer({ min: 1, max: unknown }).map(String), { minLength: 1, maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...CALLERS), someIds, async (caller, ids) => {
      const answers = await explain(caller, ids)
      for (const { case: id, violations } of answers) {
        const closable = violations.length === 0
        deepStrictEqual(await succeeds(caller, [id]), closable, `${caller.actor} ${caller.id}: case ${id}`)
        told[closable ? 'yes' : 'no'] += 1
      }
      const all = answers.every(({ violations }) => violations.length === 0)
      deepStrictEqual(await succeeds(caller, ids), all, `${caller.actor} ${caller.id}: all of ${ids.join()}`)
    }),
    { numRuns: RUNS, seed: SEED },
  )
  t.ok(told.yes > RUNS / 5 && told.no > RUNS / 5, `${String(told.yes)} times yes, ${String(told.no)} times no`)
  const journal = await store.consistently((view) => view.journal.read({ after: 0, limit: 1, departments: null }))
  t.strictSame(journal.entries, [], 'and nothing is kept')
})
