import t from 'tap'
import { type WrittenRecord, writtenRecord } from '../../src/adapters/world-format/written-record.js'
import type { StoreOfWorlds } from '../../src/domain/world.js'
import { COMPLETED, heldEmail, openCase, PEOPLE, QUEUED, seed } from '../support/seed.js'
import { Opened } from './opened.js'
import { closing, onEveryStore, USER } from './stores.js'

const AT = '2026-11-01T00:00:00.000Z'
const BY = { at: AT, by: '7', department: '1' }
const WORLD = {
  customers: [{ id: 10, name: 'Ms Day' }],
  roles: [
    ...(PEOPLE.roles ?? []),
    { id: 3, name: 'Odd', actions: ['b:b', 'B:B', 'a:a', 'ä:ä', '\ud83d\ude00:x', '\uffee:x'] },
  ],
  webhooks: [
    { id: 41, client: 7, url: 'https://crm.example/hooks?a=1', kinds: ['case_closed'], ordered: false, created: AT },
    { id: 43, client: 6, url: 'http://10.0.0.1/', enabled: false },
  ],
  cases: [
    openCase(1, { owner: 8, customer: 10, createdBy: { client: 6 }, dueDate: AT, description: 'Long' }),
    openCase(2, { status: 'closed', lastClosed: AT, lastModifiedBy: 9 }),
    openCase(3, { department: 2 }),
    ...Array.from({ length: 2_100 }, (_, index) => openCase(10_000 + index)),
  ],
  activities: [
    heldEmail(11, 1, { locked: true, priority: 3 }),
    heldEmail(12, 1, QUEUED),
    heldEmail(21, 2, { ...COMPLETED, pinned: true }),
    heldEmail(99, 1, { case: null, awaitingSupervision: true }),
  ],
  notes: [
    { id: 31, case: 2, content: 'Zwei\nZeilen 😀', created: AT, createdBy: { client: 6 } },
    { id: 32, case: 1, content: 'Long', created: AT, createdBy: 7 },
  ],
  journal: [
    { id: 4, ...BY, kind: 'case_created', case: 1, status: { after: 'open' } },
    { id: 7, ...BY, kind: 'activity_transferred', case: 2, activity: 21, queue: { before: 3, after: 4 } },
    { id: 9, at: AT, by: { client: 6 }, kind: 'webhook_disabled', webhook: 43 },
    { id: 12 },
  ],
}

/** Everything that a store gives out, as lines. */
async function exported(store: StoreOfWorlds, journal = true, meanwhile?: () => Promise<unknown>): Promise<string[]> {
  const lines: string[] = []
  await store.exportWorld(
    async (records) => {
      lines.push(...records.map((record) => JSON.stringify(writtenRecord(record))))
      await meanwhile?.()
    },
    { journal },
  )
  return lines
}

function parsed(lines: readonly string[]): WrittenRecord[] {
  return lines.map((line) => JSON.parse(line) as WrittenRecord)
}

/** Fills another store with the exported records. */
async function fill(store: StoreOfWorlds, lines: readonly string[]): Promise<void> {
  const world: Record<string, object[]> = {}
  for (const record of parsed(lines)) {
    const [kind, value] = Object.entries(record)[0]!
    const list = kind === 'activity' ? 'activities' : kind === 'journal' ? kind : `${kind}s`
    ;(world[list] ??= []).push(value)
  }
  await seed(store, world)
}

let fromFirst: readonly string[] = []

await onEveryStore('a world comes out as it went in, the same from every store', WORLD, async (t, { store }) => {
  const lines = await exported(store)
  const records = parsed(lines)
  t.strictSame(
    records.flatMap((record) => (record.case ? [record.case['id']] : [])),
    WORLD.cases.map((one) => String((one as { id: number }).id)),
    'every case once, in order',
  )
  t.strictSame(
    records.slice(-4).map((record) => record.journal),
    [
      { id: '4', ...BY, kind: 'case_created', case: '1', status: { after: 'open' } },
      { id: '7', ...BY, kind: 'activity_transferred', case: '2', activity: '21', queue: { before: '3', after: '4' } },
      { id: '9', at: AT, by: { client: '6' }, kind: 'webhook_disabled', webhook: '43' },
      { id: '12' },
    ],
  )
  t.strictSame(
    records.find((record) => record.user?.['id'] === '7')?.user,
    {
      ...{ id: '7', userName: 'ann', firstName: 'Ann', lastName: 'Ames', homeDepartment: '1' },
      ...{ foreignDepartments: ['2'], roles: ['1', '2'], pull: { users: ['8'], queues: ['3', '4'] } },
    },
    'a user with all that belongs to it',
  )
  t.strictSame(
    records.flatMap((record) => record.note ?? []),
    [
      { id: '31', case: '2', content: 'Zwei\nZeilen 😀', created: AT, createdBy: { client: '6' } },
      { id: '32', case: '1', content: 'Long', created: AT, createdBy: '7' },
    ],
    'every note',
  )
  t.strictSame(
    records.flatMap((record) => record.webhook ?? []),
    [
      { ...WORLD.webhooks[0], id: '41', client: '7' },
      { ...WORLD.webhooks[1], id: '43', client: '6', kinds: ['case_closed', 'case_reopened'] },
    ],
    'every webhook, without its secret',
  )
  if (fromFirst.length === 0) fromFirst = lines
  t.strictSame(lines, fromFirst, 'to the letter')
  t.strictSame(await exported(store, false), lines.slice(0, -4), 'without the journal')
})

await onEveryStore('the journal goes on behind the imported entries', WORLD, async (t, { store }) => {
  await closing(store)(USER, ['3'])
  const { entries } = await store.consistently(({ journal }) =>
    journal.read({ after: 0, limit: 10, departments: null }),
  )
  t.strictSame(
    entries.map(({ number }) => number),
    [4, 7, 9, 13],
    'a number that was given away is never given again',
  )
  t.match(parsed(await exported(store)).at(-1), { journal: { id: '13', kind: 'case_closed' } })
})

await onEveryStore('a journal is taken once', { journal: WORLD.journal }, async (t, { store }) => {
  const before = await exported(store)
  const again = seed(store, { cases: [openCase(1)], journal: [{ ...WORLD.journal[0], id: 500 }, { id: 501 }] })
  await t.rejects(again, { message: 'journal[0] begins a journal, but there is one in the store already.' })
  t.strictSame(await exported(store), before)
  await t.resolves(seed(store, { cases: [openCase(1)] }), 'a world without one goes in')
  const twice = [WORLD.journal[0]!, { ...WORLD.journal[1]!, id: 4 }]
  await t.rejects(seed(store, { journal: twice }), /journal\[1\]\.id 4 is already the id of journal\[0\]\./)
})

await onEveryStore('an export shows one instant', WORLD, async (t, { store, beside }) => {
  if (beside === null) return
  const another = await beside.another()
  const before = await exported(store)
  let closed = false
  const during = await exported(store, true, async () => {
    if (closed) return
    closed = true
    await closing(another)(USER, ['1', '3'])
  })
  t.strictSame(during.slice(0, -1), before.slice(0, -1), 'later changes are not in it')
  t.match(parsed(during).at(-1), { journal: { id: /^1[2-6]$/ } }, 'but numbers that were given are never given again')
  t.equal((await exported(store)).length, before.length + 3, 'and in the next it is')
})

await t.test('a store filled from an export gives out the same', async (t) => {
  const opened = new Opened()
  try {
    for (const url of ['sqlite::memory:', await opened.postgres()]) {
      const copy = await opened.store(url)
      await fill(copy, fromFirst)
      t.strictSame(await exported(copy), fromFirst, url.slice(0, 8))
    }
  } finally {
    await opened.close()
  }
})
