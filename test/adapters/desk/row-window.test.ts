import t from 'tap'
import { rowWindow } from '../../../src/adapters/desk/table/row-window.js'

const TEN = () => 10
const facts = { count: 1_000, heightOf: TEN, kept: -1 }

void t.test('only the rows near the screen are in the page, and the gaps take the place of the others', async (t) => {
  const { shown, end, visible } = rowWindow({ ...facts, from: 5_000, to: 5_100 })
  t.strictSame(visible, [500, 510])
  t.strictSame(
    [shown[0], shown.at(-1)],
    [
      { index: 492, gap: 4_920 },
      { index: 517, gap: 0 },
    ],
  )
  t.equal(end, 4_820)
  t.equal(
    shown.reduce((sum, { gap }) => sum + gap + 10, end),
    10_000,
    'the height is that of all rows',
  )
})

void t.test('the row with the focus stays', async (t) => {
  const { shown, end } = rowWindow({ ...facts, kept: 3, from: 5_000, to: 5_100 })
  t.strictSame(shown.slice(0, 2), [
    { index: 3, gap: 30 },
    { index: 492, gap: 4_880 },
  ])
  t.equal(
    shown.reduce((sum, { gap }) => sum + gap + 10, end),
    10_000,
  )
  const below = rowWindow({ ...facts, kept: 900, from: 0, to: 100 })
  t.strictSame(below.shown.at(-1), { index: 900, gap: 8_820 })
  t.equal(rowWindow({ ...facts, kept: 5, from: 0, to: 100 }).shown.length, 18, 'no row is there twice')
})

void t.test('at either end, and where there is nothing', async (t) => {
  t.strictSame(rowWindow({ ...facts, from: -300, to: 100 }).visible, [0, 10])
  t.equal(rowWindow({ ...facts, from: 9_950, to: 10_500 }).end, 0)
  t.strictSame(rowWindow({ ...facts, count: 0, from: 0, to: 100 }), { shown: [], end: 0, visible: [0, 0] })
  t.strictSame(rowWindow({ ...facts, count: 3, kept: 7, from: 0, to: 100 }).shown.length, 3, 'a row that is gone')
})
