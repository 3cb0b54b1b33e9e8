import t from 'tap'
import { returning } from '../../../src/adapters/kysely/postgres/returning.js'

/** Time is up when the test says so. */
function rig() {
  let isTime: (() => void) | null = null
  let begun = 0
  const returned = returning(
    (call) => {
      isTime = call
      return () => {
        isTime = null
      }
    },
    () => {
      begun += 1
    },
  )
  /** Whether a group of one would wait after one of two has ended; its time is up then. */
  const waitsInVain = (): boolean => {
    returned.ended(2)
    const waits = !returned.areBack(1)
    const call = isTime
    isTime = null
    call?.()
    return waits
  }
  return {
    ...returned,
    waitsInVain,
    get isWaiting() {
      return isTime !== null
    },
    get begun() {
      return begun
    },
  }
}

await t.test('whoever comes alone waits for nobody', (t) => {
  const one = rig()
  t.ok(one.areBack(1))
  one.ended(1)
  t.ok(one.areBack(1))
  t.notOk(one.isWaiting)
  t.end()
})

await t.test('of many one in ten is not waited for', (t) => {
  const one = rig()
  one.ended(29)
  t.notOk(one.areBack(26))
  t.ok(one.areBack(27))
  t.equal(one.begun, 0)
  t.end()
})

await t.test('the last to come back ends the wait', (t) => {
  const one = rig()
  one.ended(3)
  t.notOk(one.areBack(1))
  t.notOk(one.areBack(2))
  t.ok(one.isWaiting)
  t.ok(one.areBack(3))
  t.notOk(one.isWaiting)
  t.equal(one.begun, 0, 'and whoever asks begins by itself')
  t.end()
})

await t.test('when time is up, a group begins that may begin then', (t) => {
  const one = rig()
  t.ok(one.waitsInVain())
  t.equal(one.begun, 1)
  t.ok(one.areBack(1))
  t.end()
})

await t.test('where nobody comes back, it is tried more and more seldom, until it is worthwhile', (t) => {
  const one = rig()
  const tries = Array.from({ length: 200 }, () => one.waitsInVain())
  const waits = tries.flatMap((waited, nth) => (waited ? [nth] : []))
  t.strictSame(waits, [0, 1, 3, 7, 15, 31, 63, 127, 191])
  const pause = Array.from({ length: 63 - 8 }, () => one.waitsInVain())
  t.notOk(pause.includes(true))
  one.ended(2)
  t.notOk(one.areBack(1), 'once more it is tried')
  t.ok(one.areBack(2), 'and they come')
  one.ended(2)
  t.notOk(one.areBack(1), 'so it is tried the next time as well')
  t.end()
})
