import t from 'tap'
import { type BatchMember, type BatchOptions, batches } from '../../../src/adapters/kysely/batches.js'

interface Member extends BatchMember {
  readonly name: string
  readonly cases: readonly string[]
}

/** What members were answered with, when it was a failure. */
const failures: string[] = []

function member(name: string, ...cases: readonly string[]): Member {
  return { name, cases, reject: (error) => failures.push(`${name}: ${String(error)}`) }
}

const namesOf = (members: readonly Member[]) => members.map(({ name }) => name).join('')

/** A queue that reports its batches; each ends when the test says so. */
function begun(options: Partial<BatchOptions<Member>> = {}) {
  const ran: string[] = []
  const ends: (() => void)[] = []
  const queue = batches<Member>({
    most: 4,
    mostClaims: 6,
    claimsOf: ({ cases }) => cases,
    lingerMs: 60_000,
    run(members) {
      ran.push(namesOf(members))
      return new Promise((resolve) => ends.push(() => resolve(true)))
    },
    ...options,
  })
  /** Settles when so many batches have begun. */
  async function begins(count: number): Promise<void> {
    while (ran.length < count) await new Promise(setImmediate)
  }
  return { queue, ran, ends, begins }
}

await t.test('members of one moment share a batch; the next collects while one runs', async (t) => {
  const { queue, ran, ends, begins } = begun()
  queue.add(member('a', '1'))
  queue.add(member('b', '2'))
  await begins(1)
  queue.add(member('c', '3'))
  queue.add(member('d', '4'))
  t.strictSame([queue.load.running, queue.load.waiting], [2, 2])
  ends[0]?.()
  queue.add(member('e', '5'))
  await begins(2)
  t.strictSame(ran, ['ab', 'cde'])
  ends[1]?.()
  await queue.idle()
  t.strictSame([queue.load.running, queue.load.waiting], [0, 0])
})

await t.test('a member that does not fit waits for the next batch', async (t) => {
  const cases = {
    'names a case of another member': [
      [member('a', '1'), member('b', '2', '1'), member('c', '3')],
      ['ac', 'b'],
    ],
    'is one too many': [['a', 'b', 'c', 'd', 'e'].map((name) => member(name, name)), ['abcd', 'e']],
    'has a long list': [
      [member('a', '1'), member('b', '2', '3', '4', '5', '6', '7'), member('c', '8')],
      ['ac', 'b'],
    ],
    'is longer than a batch': [
      [member('a', '1', '2', '3', '4', '5', '6', '7', '8'), member('b', '9')],
      ['a', 'b'],
    ],
  } as const
  for (const [name, [members, expected]] of Object.entries(cases)) {
    const ran: string[] = []
    const { queue } = begun({ lingerMs: 0, run: async (batch) => ran.push(namesOf(batch)) > 0 })
    for (const one of members) queue.add(one)
    await queue.idle()
    t.strictSame(ran, expected, name)
  }
})

await t.test('a batch lingers for about as many members as the last had', async (t) => {
  const { queue, ran, ends, begins } = begun()
  for (const name of 'abcd') queue.add(member(name, name))
  await begins(1)
  ends[0]?.()
  queue.add(member('e', 'e'))
  queue.add(member('f', 'f'))
  for (let tick = 0; tick < 10; tick += 1) await new Promise(setImmediate)
  t.strictSame(ran, ['abcd'], 'it waits')
  queue.add(member('g', 'g'))
  await begins(2)
  t.strictSame(ran, ['abcd', 'efg'], 'one of four comes late, and joins the next')
  ends[1]?.()
  await queue.idle()
})

await t.test('a batch that may not linger begins at once, also after many members', async (t) => {
  const { queue, ran, ends, begins } = begun({ lingerMs: 0 })
  for (const name of 'abcd') queue.add(member(name, name))
  await begins(1)
  ends[0]?.()
  queue.add(member('e', 'e'))
  // The next batch asks for its tick before this test does; no timer can end within that tick.
  for (let step = 0; step < 10; step += 1) await Promise.resolve()
  await new Promise(setImmediate)
  t.strictSame(ran, ['abcd', 'e'])
  ends[1]?.()
  await queue.idle()
})

await t.test('a member that comes alone does not linger', async (t) => {
  const { queue, ran, ends, begins } = begun()
  for (const [nth, name] of ['a', 'b', 'c'].entries()) {
    queue.add(member(name, name))
    await begins(nth + 1)
    ends[nth]?.()
    await queue.idle()
  }
  t.strictSame(ran, ['a', 'b', 'c'])
})

await t.test('a batch that fails runs again in halves, until the member that it fails for is alone', async (t) => {
  const ran: string[] = []
  const { queue } = begun({
    most: 8,
    mostClaims: 8,
    async run(members) {
      ran.push(namesOf(members))
      return members.length === 1 || !namesOf(members).includes('c')
    },
  })
  for (const name of 'abcdefgh') queue.add(member(name, name))
  await queue.idle()
  t.strictSame(ran, ['abcdefgh', 'abcd', 'ab', 'cd', 'c', 'd', 'efgh'])
  t.strictSame([queue.load.running, queue.load.waiting], [0, 0])
})

await t.test('a failure that is the same for all is told to all members, and those that come later run', async (t) => {
  const ran: string[] = []
  const { queue } = begun({
    lingerMs: 0,
    async run(members) {
      ran.push(namesOf(members))
      if (ran.length === 1) {
        queue.add(member('e', 'e'))
        return false
      }
      if (ran.length === 2) throw new Error('busy')
      return true
    },
  })
  failures.length = 0
  for (const name of 'abcd') queue.add(member(name, name))
  await queue.idle()
  t.strictSame(
    failures,
    ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}: Error: busy`),
  )
  queue.add(member('f', 'f'))
  await queue.idle()
  t.strictSame(ran, ['abcd', 'ab', 'f'])
})
