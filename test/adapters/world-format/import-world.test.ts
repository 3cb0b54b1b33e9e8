import { Readable } from 'node:stream'
import t from 'tap'
import { openStore } from '../../../src/adapters/kysely/open-store.js'
import { importWorld } from '../../../src/adapters/world-format/import-world.js'
import type { RawItem } from '../../../src/adapters/world-format/raw-item.js'

const LIST = 'customers'

/** Customers from an id on, each with a place of its own. */
function customers(count: number, { from = 1, name = 'Ms Day', at = 0 } = {}): RawItem[] {
  return Array.from({ length: count }, (_, index) => ({
    kind: 'customer',
    place: `${LIST}[${at + index}]`,
    value: { id: from + index, name },
  }))
}

async function imported(...items: readonly RawItem[]) {
  const store = await openStore('sqlite::memory:')
  try {
    return await importWorld(store, Readable.from(items))
  } finally {
    await store.close()
  }
}

void t.test('an unsound record keeps out the others, which may refer to it', async (t) => {
  const department: RawItem = { kind: 'department', place: 'departments[0]', value: { id: 1, name: ' ' } }
  const queue: RawItem = { kind: 'queue', place: 'queues[0]', value: { id: 3, name: 'Post', department: 1 } }
  t.strictSame(await imported(department, queue), {
    problems: [{ place: 'departments[0].name', text: 'must be a text of more than blanks.' }],
    more: 0,
  })
})

void t.test('one unreadable record keeps out the others', async (t) => {
  const odd = { place: 'line 4', text: 'is odd.' }
  t.strictSame(await imported(...customers(2), odd), { problems: [odd], more: 0 })
})

void t.test(
  'the first hundred problems are told, unsound records before conflicts, and the others are counted',
  async (t) => {
    const outcome = await imported(
      ...customers(60),
      ...customers(60, { at: 60 }),
      ...customers(70, { from: 200, name: '', at: 120 }),
    )
    if (!('problems' in outcome)) throw new Error('nothing may be imported')
    const { problems, more } = outcome
    t.equal(problems.length, 100)
    t.equal(more, 30)
    t.strictSame(problems[69], { place: `${LIST}[189].name`, text: 'must be a text of more than blanks.' })
    t.strictSame(problems[70], { place: `${LIST}[60].id`, text: `1 is already the id of ${LIST}[0].` })
  },
)

void t.test('conflicts alone: the first hundred are told, and the others are counted', async (t) => {
  const outcome = await imported(...customers(150), ...customers(150, { at: 150 }))
  t.match(outcome, { more: 50 })
  t.equal('problems' in outcome && outcome.problems.length, 100)
})

void t.test('a sound world is kept', async (t) => {
  t.match(await imported(...customers(3)), { imported: { customer: 3 } })
})
