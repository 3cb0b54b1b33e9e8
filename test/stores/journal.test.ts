import { departmentsOf } from '../../src/domain/auth-context.js'
import type { Store } from '../../src/domain/ports.js'
import { readJournal } from '../../src/domain/read-journal.js'
import { problemFrom } from '../support/refusals.js'
import { heldEmail, openCase } from '../support/seed.js'
import { closing, inShort, onEveryStore, USER } from './stores.js'

const WORLD = {
  cases: [openCase(1), openCase(2, { department: 2 }), openCase(3)],
  activities: [heldEmail(11, 1), heldEmail(21, 2)],
}
const ALL = ['activity_completed 11', 'case_closed 1', 'activity_completed 21', 'case_closed 2', 'case_closed 3']

function read(store: Store, after: number, limit: number, departments: readonly string[] | null = null) {
  return store.consistently(({ journal }) => journal.read({ after, limit, departments }))
}

await onEveryStore('a reader that goes on misses nothing and sees nothing twice', WORLD, async (t, { store }) => {
  t.match(await read(store, 0, 10), { entries: [], last: 0, highest: 0 }, 'an empty journal')
  for (const id of ['1', '2', '3']) await closing(store)(USER, [id])
  for (const limit of [1, 2, 3, 4, 5, 6]) {
    const seen: string[] = []
    let after = 0
    for (let page = await read(store, after, limit); page.entries.length > 0; page = await read(store, after, limit)) {
      t.ok(page.entries.length <= limit && page.last > after)
      seen.push(...page.entries.map(inShort))
      after = page.last
    }
    t.strictSame(seen, ALL, `by ${String(limit)}`)
    t.match(await read(store, after, limit), { entries: [], last: after, highest: after }, 'nothing more for now')
  }
})

await onEveryStore('only departments within reach', WORLD, async (t, { store }) => {
  for (const id of ['1', '2', '3']) await closing(store)(USER, [id])
  const everything = await read(store, 0, 10)
  for (const [departments, expected] of [
    [[], []],
    [['1'], ['activity_completed 11', 'case_closed 1', 'activity_completed 21', 'case_closed 3']],
    [['2'], ['case_closed 2']],
    [['2', '1'], ALL],
    [['3'], []],
  ] as const) {
    const page = await read(store, 0, 10, departments)
    t.strictSame(page.entries.map(inShort), expected, `departments ${departments.join()}`)
    t.equal(page.last, everything.last, 'the next page begins behind the entries out of reach')
  }
  const global = await store.authContexts.contextOf({ actor: 'user', id: '9' })
  t.strictSame((await read(store, 0, 10, global && departmentsOf(global))).entries, everything.entries)
})

await onEveryStore('a page that is full ends with its last entry', WORLD, async (t, { store }) => {
  for (const id of ['1', '2', '3']) await closing(store)(USER, [id])
  const page = await read(store, 0, 1, ['2'])
  t.strictSame(page.entries.map(inShort), ['case_closed 2'])
  t.equal(page.last, page.entries[0]?.number)
})

await onEveryStore('a number that no reader has seen yet', WORLD, async (t, { store }) => {
  await closing(store)(USER, ['1'])
  const reading = readJournal(store)
  t.match(await reading(USER, { after: 2, limit: 10 }), { entries: [], last: 2 }, 'the last number is good')
  const highest = { parameter: 'after', value: '3', highest: '2' }
  t.strictSame(await problemFrom(reading(USER, { after: 3, limit: 10 })), {
    code: '400-102',
    situation: 'highest',
    details: highest,
  })
})
