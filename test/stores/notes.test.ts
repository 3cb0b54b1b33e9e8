import type { Test } from 'tap'
import { addNote } from '../../src/domain/add-note.js'
import type { Caller } from '../../src/domain/auth-context.js'
import { deleteNotes } from '../../src/domain/delete-notes.js'
import { getCases } from '../../src/domain/get-cases.js'
import { getNote, getNotes } from '../../src/domain/get-notes.js'
import type { PageWindow } from '../../src/domain/page-window.js'
import type { Store } from '../../src/domain/ports.js'
import { problemFrom } from '../support/refusals.js'
import { openCase, seed } from '../support/seed.js'
import { CLIENT, closing, NOW, onEveryStore, USER } from './stores.js'

const BOB = { actor: 'user', id: '8' } as const
const GLOBAL = { actor: 'user', id: '9' } as const
const LIMITED = { actor: 'client', id: '6' } as const
const AT = '2026-11-01T00:00:00.000Z'
const TOP: PageWindow = { order: 'desc', after: null, before: null, skip: 0, size: 25 }

/** A note of a case by user 7. */
function note(id: number, of: number, changed: object = {}): object {
  return { id, case: of, content: `Note ${String(id)}`, created: AT, createdBy: 7, ...changed }
}

const WORLD = {
  cases: [openCase(1), openCase(2, { department: 2, status: 'closed', lastClosed: AT }), openCase(3), openCase(4)],
  notes: [note(10, 1), note(11, 1, { createdBy: 8 }), note(12, 2, { createdBy: { client: 7 } })],
}

const needsOf = ({ atomically }: Store) => ({ atomically, clock: { now: () => NOW } })
const add = async (store: Store, by: Caller, of: string, content = 'Called') =>
  (await addNote(needsOf(store))(by, { case: of, content })).value.note
const remove = (store: Store, by: Caller, of: string, ...ids: readonly string[]) =>
  deleteNotes(needsOf(store))(by, of, ids)
const idsOf = async (store: Store, of: string, window: Partial<PageWindow> = {}) => {
  const { items, more } = await getNotes(store).find(GLOBAL, of, { ...TOP, ...window })
  return [...items.map(({ id }) => id), ...(more ? ['more'] : [])]
}

/** The entries of the journal that are about notes, with the author and the department. */
async function told(store: Store): Promise<string[]> {
  const { entries } = await store.consistently(({ journal }) =>
    journal.read({ after: 0, limit: 100, departments: null }),
  )
  return entries.map(({ kind, case: of, note: id, by, department, at, status }) => {
    const silent = status.before === null && status.after === null && at === NOW
    return `${kind} ${String(of)}/${String(id)} ${by.actor}/${by.id} in ${department}${silent ? '' : ' and more'}`
  })
}

/** The first violation of a refusal. */
async function refused(t: Test, outcome: Promise<unknown>, code: string, ...ids: readonly string[]): Promise<void> {
  t.match(await problemFrom(outcome), { code, ...(ids.length > 0 && { details: { ids } }) })
}

await onEveryStore('a note leaves its case as it is, open or closed', WORLD, async (t, { store }) => {
  const cases = () => store.consistently((view) => view.cases.records(['1', '2']))
  const before = await cases()
  const ids = [await add(store, USER, '1'), await add(store, CLIENT, '2', 'Zwei\n<Zeilen> 😀')]
  t.strictSame(ids, ['13', '14'])
  t.strictSame(await cases(), before)
  t.strictSame(await told(store), ['case_note_added 1/13 user/7 in 1', 'case_note_added 2/14 client/7 in 2'])
  t.strictSame(await getNote(store)(USER, '2', '14'), {
    ...{ id: '14', case: '2', content: 'Zwei\n<Zeilen> 😀', created: NOW },
    createdBy: { ...CLIENT, name: 'Robot' },
  })
})

await onEveryStore('newest first, by windows', WORLD, async (t, { store }) => {
  for (const id of ['13', '14', '15']) t.equal(await add(store, BOB, '1'), id)
  t.strictSame(await idsOf(store, '1'), ['15', '14', '13', '11', '10'])
  t.strictSame(await idsOf(store, '1', { size: 2 }), ['15', '14', 'more'])
  t.strictSame(await idsOf(store, '1', { size: 2, after: '14' }), ['13', '11', 'more'])
  t.strictSame(await idsOf(store, '1', { size: 2, before: '11' }), ['14', '13', 'more'])
  t.strictSame(await idsOf(store, '1', { size: 2, skip: 4 }), ['10'])
  t.strictSame(await idsOf(store, '3'), [])
  t.strictSame([await getNotes(store).count(USER, '1'), await getNotes(store).count(USER, '3')], [5, 0])
})

await onEveryStore('the newest 25 of each case, and only if asked for', WORLD, async (t, { store }) => {
  await seed(store, {
    notes: Array.from({ length: 60 }, (_, index) => note(100 + index, index % 2 === 0 ? 1 : 3)),
  })
  const found = await getCases(store)(USER, ['1', '2', '3', '4'], { by: 'id', order: 'desc', notes: true })
  const shown = found.map(({ id, notes = [] }) => [id, notes.length, notes[0]?.id, notes.at(-1)?.id])
  t.strictSame(shown, [
    ['4', 0, undefined, undefined],
    ['3', 25, '159', '111'],
    ['2', 1, '12', '12'],
    ['1', 25, '158', '110'],
  ])
  const [plain] = await getCases(store)(USER, ['1'], { by: 'id', order: 'asc' })
  t.notOk(plain && 'notes' in plain)
})

await onEveryStore('no id is given twice', WORLD, async (t, { store }) => {
  const newest = await add(store, USER, '1')
  await remove(store, USER, '1', newest)
  t.equal(await add(store, USER, '1'), '14', 'also after the newest was deleted')
  await remove(store, USER, '1', '14', '10')
  t.equal(await add(store, USER, '3'), '15')
  await seed(store, { notes: [note(90, 4), note(91, 4)] })
  t.equal(await add(store, USER, '3'), '92', 'an import moves them on')
  await seed(store, { notes: [note(50, 4)] })
  t.equal(await add(store, USER, '3'), '93', 'never back')
})

await onEveryStore('nor after a journal came in that names a deleted note', {}, async (t, { store }) => {
  const entry = { at: AT, by: '7', kind: 'case_note_deleted', department: '1', case: '1' }
  await seed(store, { cases: [openCase(1)], notes: [note(10, 1)], journal: [{ id: 1, ...entry, note: 40 }] })
  t.equal(await add(store, USER, '1'), '41')
})

await onEveryStore('own notes are deleted, all or none', WORLD, async (t, { store }) => {
  await refused(t, remove(store, USER, '1', '10', '11'), '403-178')
  t.strictSame(await idsOf(store, '1'), ['11', '10'])
  await remove(store, USER, '1', '10')
  await remove(store, CLIENT, '1', '11')
  t.strictSame(await idsOf(store, '1'), [])
  t.strictSame(await told(store), ['case_note_deleted 1/10 user/7 in 1', 'case_note_deleted 1/11 client/7 in 1'])
  await refused(t, remove(store, USER, '2', '12'), '403-178')
  await refused(t, remove(store, USER, '1', '10'), '404-100', '10')
  await refused(t, remove(store, USER, '1', '12'), '404-100', '12')
})

await onEveryStore('where a note may not be read or written', WORLD, async (t, { store }) => {
  for (const [by, of, code] of [
    [USER, '77', '404-100'],
    [USER, '9999999999999999999', '404-100'],
    [BOB, '2', '403-910'],
    [LIMITED, '1', '403-910'],
    [{ actor: 'client', id: '5' } as const, '1', '403-112'],
    [{ actor: 'user', id: '99' } as const, '1', '401-101'],
  ] as const) {
    const { find, count } = getNotes(store)
    await refused(t, add(store, by, of), code)
    await refused(t, remove(store, by, of, '10'), code)
    await refused(t, getNote(store)(by, of, '10'), code)
    await refused(t, find(by, of, TOP), code)
    await refused(t, count(by, of), code)
  }
  await refused(t, getNote(store)(USER, '1', '12'), '404-100', '12')
  t.strictSame(await told(store), [])
})

await onEveryStore('notes, and closes of the same case, at the same moment', WORLD, async (t, { store }) => {
  const outcomes = await Promise.all([
    ...[1, 2, 3, 4].map(() => add(store, USER, '3')),
    closing(store)(USER, ['3', '1']).then(() => 'closed'),
    ...[1, 2, 3, 4].map(() => add(store, CLIENT, '3')),
  ])
  t.equal(new Set(outcomes).size, 9)
  const added = (await told(store)).filter((entry) => entry.startsWith('case_note_added'))
  const ids = added.map((entry) => Number(/\/(\d+) /.exec(entry)?.[1]))
  t.strictSame(ids, [13, 14, 15, 16, 17, 18, 19, 20], 'ids grow in the order of the journal')
  t.strictSame((await idsOf(store, '3')).length, 8)
})

await onEveryStore('two delete the same note at the same moment', WORLD, async (t, { store }) => {
  const problems = await Promise.all([1, 2, 3].map(() => problemFrom(remove(store, CLIENT, '1', '10', '11'))))
  const codes = problems.map((problem) => problem?.code ?? 'deleted')
  t.strictSame(codes.sort(), ['404-100', '404-100', 'deleted'])
  t.equal((await told(store)).length, 2, 'each note is deleted once')
})

await onEveryStore('what an import refuses', WORLD, async (t, { store }) => {
  const refusals: readonly (readonly [object, string])[] = [
    [note(20, 77), 'notes[0].case'],
    [note(20, 1, { createdBy: 77 }), 'notes[0].createdBy'],
    [note(20, 1, { createdBy: { client: 8 } }), 'notes[0].createdBy'],
    [note(10, 1), 'notes[0].id'],
  ]
  for (const [one, place] of refusals) {
    await t.rejects(seed(store, { notes: [one] }), { message: new RegExp(`^${place.replace(/[[\]]/g, '\\$&')} `) })
  }
  await t.rejects(
    seed(store, { notes: [note(20, 1), note(20, 2)] }),
    /notes\[1\]\.id 20 is already the id of notes\[0\]/,
  )
  t.strictSame(await idsOf(store, '1'), ['11', '10'])
})
