import t from 'tap'
import { type Groups, gathering } from '../../../src/adapters/kysely/postgres/gathering.js'

/** Gathers numbers; the groups are seen as they begin, and end when they are told to. */
function rig(groups: Groups) {
  const begun: (readonly number[])[] = []
  const early: boolean[] = []
  const ends: (() => void)[] = []
  let look = (): void => undefined
  const numbers = gathering<number>(groups, async (coming, isEarly) => {
    early.push(isEarly)
    begun.push(await coming)
    look()
    return new Promise((resolve) => ends.push(resolve))
  })
  const untilBegun = (count: number): Promise<void> =>
    new Promise((resolve) => {
      look = () => {
        if (begun.length >= count) resolve()
      }
      look()
    })
  return { numbers, begun, early, ends, untilBegun }
}

await t.test('one group gathers while another is under way', async (t) => {
  const { numbers, begun, ends, untilBegun } = rig({ most: 3, atOnce: 1 })
  for (const number of [1, 2]) numbers.add(number)
  await untilBegun(1)
  for (const number of [3, 4, 5, 6]) numbers.add(number)
  t.equal(numbers.waiting(), 4)
  ends[0]?.()
  await untilBegun(2)
  t.strictSame(begun, [
    [1, 2],
    [3, 4, 5],
  ])
  t.strictSame(numbers.dismiss(), [6])
  t.equal(numbers.waiting(), 0)
})

await t.test('a group that is held up does not hold up the next', async (t) => {
  const { numbers, begun, ends, untilBegun } = rig({ most: 1, atOnce: 1, patience: 1, inAll: 2 })
  for (const number of [1, 2, 3]) numbers.add(number)
  await untilBegun(2)
  t.equal(numbers.waiting(), 1, 'but there are never more than there is room for')
  ends[1]?.()
  await untilBegun(3)
  t.strictSame(begun, [[1], [2], [3]])
})

await t.test('a group waits for those who were in the last, or waited for it', async (t) => {
  const never = () => () => undefined
  const { numbers, begun, ends, untilBegun } = rig({ most: 9, atOnce: 1, forReturning: never })
  for (const number of [1, 2]) numbers.add(number)
  await untilBegun(1)
  numbers.add(3)
  ends[0]?.()
  await new Promise(setImmediate)
  numbers.add(4)
  await new Promise(setImmediate)
  numbers.add(5)
  await untilBegun(2)
  t.strictSame(begun, [
    [1, 2],
    [3, 4, 5],
  ])
})

await t.test('a group begins when the first of those comes whom it waits for', async (t) => {
  const { numbers, begun, early, ends, untilBegun } = rig({ most: 9, atOnce: 1, forReturning: () => () => undefined })
  for (const number of [1, 2, 3]) numbers.add(number)
  await untilBegun(1)
  ends[0]?.()
  await new Promise(setImmediate)
  t.strictSame(early, [false])
  numbers.add(4)
  t.strictSame(early, [false, true])
  numbers.add(5)
  await new Promise(setImmediate)
  t.strictSame([early.length, begun.length], [2, 1])
  numbers.add(6)
  await untilBegun(2)
  t.strictSame(begun, [
    [1, 2, 3],
    [4, 5, 6],
  ])
  t.strictSame(early, [false, true])
})

await t.test('a group that has begun ends with nobody when those who wait are dismissed', async (t) => {
  const { numbers, begun, early, ends, untilBegun } = rig({ most: 9, atOnce: 1, forReturning: () => () => undefined })
  for (const number of [1, 2]) numbers.add(number)
  await untilBegun(1)
  ends[0]?.()
  await new Promise(setImmediate)
  numbers.add(3)
  t.strictSame(numbers.dismiss(), [3])
  await untilBegun(2)
  t.strictSame(begun, [[1, 2], []])
  t.strictSame(early, [false, true])
})

await t.test('a group goes on without those who do not come', async (t) => {
  let isTime = (): void => undefined
  const later = (call: () => void) => {
    isTime = call
    return () => undefined
  }
  const { numbers, begun, ends, untilBegun } = rig({ most: 9, atOnce: 1, forReturning: later })
  for (const number of [1, 2]) numbers.add(number)
  await untilBegun(1)
  numbers.add(3)
  ends[0]?.()
  await new Promise(setImmediate)
  t.equal(numbers.waiting(), 1)
  isTime()
  await untilBegun(2)
  t.strictSame(begun, [[1, 2], [3]])
})
