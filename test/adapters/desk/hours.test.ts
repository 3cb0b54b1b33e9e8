import t from 'tap'
import { closesByHour, firstHour, HOURS } from '../../../src/adapters/desk/start/hours.js'
import { percent, scaleFor } from '../../../src/adapters/desk/start/scale.js'
import { timesIn } from '../../../src/adapters/desk/start/times.js'

const NOW = Date.parse('2026-11-23T18:13:09.142Z')
const at = (time: string) => Date.parse(`2026-11-${time}Z`)

/** Runs something in a time zone. */
function inZone<T>(zone: string, run: () => T): T {
  const before = process.env['TZ']
  process.env['TZ'] = zone
  try {
    return run()
  } finally {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  }
}

void t.test('closes are counted by hours of the clock, the hour that runs is the last', async (t) => {
  const closes = [at('22T18:59:59.999'), at('22T19:00:00.000'), at('23T17:59:59.999'), at('23T18:00'), NOW]
  const hours = inZone('UTC', () => closesByHour(NOW, closes, 0))
  t.equal(hours.length, HOURS)
  t.equal(hours[0]?.from, at('22T19:00'))
  t.strictSame(
    [hours[0], hours[22], hours[23]].map((hour) => hour?.closes),
    [1, 1, 2],
    'a close before the first hour is not counted',
  )
  t.equal(hours.at(-1)?.from, at('23T18:00'))
  t.equal(closesByHour(NOW, [NOW + 3_600_000], 0).at(-1)?.closes, 1, 'the clock of the service may be ahead')
})

void t.test('the hours are those of the time zone', async (t) => {
  t.equal(
    inZone('Asia/Kolkata', () => firstHour(NOW)),
    at('22T18:30'),
    'which may begin at half past',
  )
  t.equal(
    inZone('Asia/Kathmandu', () => firstHour(NOW)),
    at('22T18:15'),
    'or at a quarter past',
  )
})

void t.test('an hour that is not read is told from an hour without a close', async (t) => {
  const known = (since: number | null) => inZone('UTC', () => closesByHour(NOW, [], since)).map((hour) => hour.known)
  t.strictSame(new Set(known(at('22T19:00'))), new Set(['all']))
  t.strictSame(known(at('23T16:20')).slice(-4), ['none', 'some', 'all', 'all'])
  t.strictSame(known(at('23T17:00')).slice(-3), ['none', 'all', 'all'])
  t.strictSame(new Set(known(null)), new Set(['none']))
})

void t.test('a scale has few, whole and round steps', async (t) => {
  for (const [most, steps] of [
    [0, [1]],
    [1, [1]],
    [3, [1, 2, 3]],
    [5, [2, 4, 6]],
    [17, [5, 10, 15, 20]],
    [400, [100, 200, 300, 400]],
    [593, [200, 400, 600]],
    [12_345, [5_000, 10_000, 15_000]],
  ] as const) {
    t.strictSame(scaleFor(most), { top: steps.at(-1), steps }, String(most))
  }
  for (let most = 1; most < 5_000; most += 1) {
    const { top, steps } = scaleFor(most)
    if (top < most || steps.length > 4) t.fail(`${most} is drawn up to ${top} in ${steps.length} steps`)
  }
  t.equal(percent(1, 3), '33.33%')
})

void t.test('how long ago something was', async (t) => {
  const { ago } = timesIn('en-US')
  const agoOf = (milliseconds: number) => ago(NOW - milliseconds, NOW)
  t.equal(agoOf(3 * 86_400_000), '3 days ago')
  t.equal(agoOf(86_399_999), '23 hours ago')
  t.equal(agoOf(3_600_000), '1 hour ago')
  t.equal(agoOf(119_000), '1 minute ago')
  t.equal(agoOf(-5_000), '0 minutes ago', 'the clock of the service may be ahead')
  t.equal(timesIn('de-DE').ago(NOW - 86_400_000, NOW), 'vor 1 Tag')
})
