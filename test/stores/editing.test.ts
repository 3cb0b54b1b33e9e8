import type { Caller } from '../../src/domain/auth-context.js'
import type { CaseContent } from '../../src/domain/case-content.js'
import { editCase } from '../../src/domain/edit-case.js'
import type { Store } from '../../src/domain/ports.js'
import { problemFrom } from '../support/refusals.js'
import { openCase, PEOPLE } from '../support/seed.js'
import { CLIENT, closing, inShort, NOW, onEveryStore, USER } from './stores.js'

const SEEN = Date.parse('2026-11-01T00:00:00.000Z')
const WORLD = {
  ...PEOPLE,
  departments: [...(PEOPLE.departments ?? []), { id: 3, name: 'Careful', requireSolution: true }],
  roles: [
    { id: 1, name: 'Agent', actions: ['Case:Close', 'Case:Edit'] },
    { id: 2, name: 'Lead', actions: ['Case:Close'] },
  ],
  cases: [openCase(1, { owner: 8 }), openCase(2, { status: 'closed' }), openCase(3, { department: 3 }), openCase(4)],
}

const ANN = { actor: 'user', id: '7', firstName: 'Ann', lastName: 'Ames' }

const editingOn = ({ atomically }: Store) => editCase({ atomically, clock: { now: () => NOW } })
const edit = (store: Store, by: Caller, id: string, members: Partial<CaseContent>, lastModified = SEEN) =>
  editingOn(store)(by, { id, lastModified, members })
const shown = (store: Store, id: string) => store.consistently(async ({ cases }) => (await cases.records([id]))[0])
const journalOf = async (store: Store) =>
  (await store.consistently(({ journal }) => journal.read({ after: 0, limit: 100, departments: null }))).entries

await onEveryStore('an edit', WORLD, async (t, { store }) => {
  const before = await shown(store, '1')
  const members = { subject: 'New', solution: 'Done', dueDate: NOW + 1, owner: '7', severity: 'low' } as const
  t.strictSame(await edit(store, USER, '1', members), { value: null, isReplayed: false })
  t.strictSame(await shown(store, '1'), {
    ...before,
    ...{ subject: 'New', solution: 'Done', dueDate: NOW + 1, lastModified: NOW },
    ...{ owner: ANN, lastModifiedBy: ANN },
  })
  const [entry, ...others] = await journalOf(store)
  t.match(entry, {
    kind: 'case_edited',
    case: '1',
    at: NOW,
    by: USER,
    edited: ['subject', 'solution', 'dueDate', 'owner'],
  })
  t.strictSame(entry?.status, { before: 'open', after: 'open' })
  t.strictSame(others, [], 'and nothing else is told')

  const again = await problemFrom(edit(store, USER, '1', { subject: 'Old' }))
  t.strictSame(again, { code: '409-100', situation: 'case', details: { ids: ['1'] } }, 'it was seen before the edit')
  await edit(store, CLIENT, '1', { solution: null, dueDate: null }, NOW)
  t.match(await shown(store, '1'), { solution: null, dueDate: null, subject: 'New', lastModified: NOW + 1 })
})

await onEveryStore('an edit that changes nothing leaves no trace', WORLD, async (t, { store }) => {
  const before = await shown(store, '1')
  await edit(store, USER, '1', { subject: 'A case', owner: '8', solution: null })
  t.strictSame(await shown(store, '1'), before)
  t.strictSame(await journalOf(store), [])
  t.match(await problemFrom(edit(store, USER, '2', { subject: 'A case' })), { code: '400-253' }, 'and is judged')
})

await onEveryStore('two edits of what both have seen', WORLD, async (t, { store }) => {
  const edits = ['One', 'Other'].map((subject) => problemFrom(edit(store, CLIENT, '4', { subject })))
  const codes = (await Promise.all(edits)).map((problem) => problem?.code ?? 'edited')
  t.strictSame(codes.toSorted(), ['409-100', 'edited'])
  t.strictSame((await journalOf(store)).map(inShort), ['case_edited 4'])
})

await onEveryStore('a solution, and the close that needs it', WORLD, async (t, { store }) => {
  t.match(await problemFrom(closing(store)(CLIENT, ['3', '4'])), { code: '400-914', details: { ids: ['3'] } })
  await edit(store, CLIENT, '3', { solution: 'Done' })
  t.equal(await problemFrom(closing(store)(CLIENT, ['3', '4'])), null)
})

await onEveryStore('a close while the solution is taken away', WORLD, async (t, { store, beside }) => {
  if (!beside) return
  await edit(store, CLIENT, '3', { solution: 'Done' })
  const other = await beside.another()
  const [taken, closed] = await Promise.all([
    problemFrom(edit(other, CLIENT, '3', { solution: null }, NOW)),
    problemFrom(closing(store)(CLIENT, ['3'])),
  ])
  const codes = [taken, closed].map((problem) => problem?.code ?? 'done')
  const came = [
    ['done', '400-914'],
    ['400-253', 'done'],
  ]
  t.ok(
    came.some((one) => one.join() === codes.join()),
    `one of them came first: ${codes.join()}`,
  )
  t.equal((await shown(store, '3'))?.status === 'closed', (await shown(store, '3'))?.solution === 'Done')
})

const REFUSED: readonly (readonly [Caller, string, Partial<CaseContent>, string])[] = [
  [{ actor: 'user', id: '6' }, '1', {}, '401-101'],
  [{ actor: 'client', id: '5' }, '1', {}, '403-112'],
  [{ actor: 'user', id: '9' }, '1', {}, '403-178'],
  [USER, '9', {}, '400-194'],
  [USER, '1234567890123456', {}, '400-194'],
  [USER, '3', {}, '403-910'],
  [USER, '1', { owner: '9' }, '403-912'],
  [USER, '1', { owner: '99' }, '400-194'],
  [USER, '1', { owner: '9223372036854775808' }, '400-194'],
  [USER, '1', { dueDate: NOW }, '400-152'],
]

await onEveryStore('refused edits', WORLD, async (t, { store }) => {
  for (const [by, id, members, code] of REFUSED) {
    t.equal((await problemFrom(edit(store, by, id, members)))?.code, code, `${id} ${JSON.stringify(members)}`)
  }
  t.strictSame(await journalOf(store), [])
})
