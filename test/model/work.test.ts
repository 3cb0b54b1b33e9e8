import { join } from 'node:path'
import fc from 'fast-check'
import t from 'tap'
import { sqliteStore } from '../../src/adapters/kysely/sqlite/store.js'
import { problemIn } from '../support/refusals.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { writeWorldFile } from '../support/world-file.js'
import { apply } from './apply.js'
import { type Model, WORLD } from './model.js'
import { type Operation, operation } from './operations.js'
import { predict } from './predict.js'
import { realCasework } from './real.js'

/** `npm run test:model` asks for more. */
const RUNS = Number(process.argv[2] ?? 500)
const LONGEST = 40

const folder = temporaryFolder()
const file = join(folder.path, 'casework.db')
await writeWorldFile(WORLD, file)
const store = await sqliteStore(file, Math.random)
let now = Date.parse('2026-11-23T18:00:00.000Z')
const real = realCasework(store, { now: () => now }, file)
t.teardown(async () => {
  real.close()
  await store.close()
  folder.remove()
})

const seenCodes = new Map<string, number>()

await fc.assert(
  fc.asyncProperty(fc.array(operation, { maxLength: LONGEST, size: 'max' }), async (operations) => {
    const marks = real.marks()
    const model: Model = { cases: [], activities: [], notes: [], journal: [], now }
    for (const one of operations) {
      model.now = now += 1
      await step(model, one)
      const { cases, activities, notes, journal } = model
      const expected = { cases, activities, notes, journal }
      const stored = real.stored(marks)
      if (!isSame(stored, expected)) throw new Error(`${JSON.stringify(stored)}\nis not\n${JSON.stringify(expected)}`)
      const closed = new Set(stored.cases.filter(({ status }) => status === 'closed').map(({ id }) => id))
      const broken = stored.activities.find((activity) => closed.has(activity.case) && activity.status !== 'completed')
      if (broken) throw new Error(`Open work in a closed case: ${JSON.stringify(broken)}`)
    }
  }),
  { numRuns: RUNS, seed: 20_261_123 },
)

/** Does an operation to both, and compares the codes. */
async function step(model: Model, one: Operation): Promise<void> {
  if ('which' in one && 'by' in one && nothingToDo(model, one)) return
  const expected = predict(model, one)
  const result = await real.run(model, one).then(
    (made) => ({ made, code: null }),
    (error: unknown) => ({
      made: null,
      code: problemIn(error).code,
    }),
  )
  const outcome = `${one.kind} ${result.code ?? 'goes through'}`
  seenCodes.set(outcome, (seenCodes.get(outcome) ?? 0) + 1)
  if (result.code !== expected) throw new Error(`${JSON.stringify(one)}: ${outcome}, not ${String(expected)}`)
  const { made } = result
  const ids = { activity: Number(made?.activity), case: Number(made?.case), note: Number(made?.note) }
  if (expected === null) apply(model, one, ids)
}

function nothingToDo({ cases, activities }: Model, { kind }: Operation): boolean {
  return (kind === 'close' || kind === 'edit' ? cases : activities).length === 0
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  )
}

t.comment(
  [...seenCodes]
    .sort()
    .map(([outcome, times]) => `${outcome}: ${String(times)}`)
    .join('\n'),
)
t.ok(seenCodes.size > 20, 'operations went through and were refused for many reasons')
t.pass(`the store and the model agree after every operation of ${String(RUNS)} runs`)
