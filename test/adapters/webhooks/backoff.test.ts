import t from 'tap'
import { waitAfter } from '../../../src/adapters/webhooks/backoff.js'

const [SECOND, MINUTE, HOUR] = [1_000, 60_000, 3_600_000]
const WAITS = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR]

void t.test('the waits of the contract, then no more', async (t) => {
  const waits = WAITS.map((_, at) => waitAfter(at + 1, null, () => 0.5))
  t.strictSame(waits, WAITS)
  t.equal(
    waitAfter(10, 5 * SECOND, () => 0.5),
    null,
  )
})

void t.test('a wait is up to a tenth shorter or longer', async (t) => {
  for (const [at, wait] of WAITS.entries()) {
    t.equal(
      waitAfter(at + 1, null, () => 0),
      wait * 0.9,
    )
    const longest = waitAfter(at + 1, null, () => 0.999_999) ?? 0
    t.ok(longest > wait * 1.09 && longest <= wait * 1.1)
  }
})

void t.test('a receiver may ask for a longer wait, and not for a shorter one', async (t) => {
  t.equal(
    waitAfter(1, MINUTE, () => 0.5),
    MINUTE,
  )
  t.equal(
    waitAfter(2, MINUTE, () => 0.5),
    5 * MINUTE,
  )
})
