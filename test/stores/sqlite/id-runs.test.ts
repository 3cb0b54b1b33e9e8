import fc from 'fast-check'
import t from 'tap'
import { type IdRun, lieClose, runsOf } from '../../../src/adapters/kysely/sqlite/id-runs.js'

const someIds = fc
  .array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 80 })
  .map((ids) => ids.sort((one, other) => one - other))

const hasNoGap = (ids: readonly number[]) => ids.every((id, at) => at === 0 || id === (ids[at - 1] ?? 0) + 1)

await t.test('whatever the gaps and the repeated ids, the runs cover a piece in its order', (t) => {
  fc.assert(
    fc.property(
      someIds,
      fc.nat(100),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 2, max: 9 }),
      (ids, ...args) => {
        const [from, most, run] = args
        const runs = runsOf(ids, from, most, run)
        const idsOf = ({ at, length }: IdRun) => ids.slice(at, at + length)
        t.strictSame(runs.flatMap(idsOf), ids.slice(from, from + most))
        for (const [at, one] of runs.entries()) {
          if (one.isRun) t.ok(one.length >= run && hasNoGap(idsOf(one)))
          else t.ok(runs[at + 1]?.isRun ?? true, 'the ids between runs are not cut')
        }
      },
    ),
  )
  t.end()
})

await t.test('a run stands by itself when it is long enough', (t) => {
  const ids = [1, 3, 4, 5, 6, 9, 11, 12, 13, 13, 14]
  t.strictSame(runsOf(ids, 0, 100, 3), [
    { at: 0, length: 1, isRun: false },
    { at: 1, length: 4, isRun: true },
    { at: 5, length: 1, isRun: false },
    { at: 6, length: 3, isRun: true },
    { at: 9, length: 2, isRun: false },
  ])
  t.strictSame(runsOf(ids, 0, 3, 3), [{ at: 0, length: 3, isRun: false }], 'a piece that ends within a run')
  t.end()
})

await t.test('adjacent ids lie close together, and ids far apart do not', (t) => {
  t.ok(lieClose(Array.from({ length: 50 }, (_, at) => at)))
  t.notOk(lieClose(Array.from({ length: 50 }, (_, at) => 1_000 * at)))
  t.notOk(lieClose([]))
  t.end()
})
