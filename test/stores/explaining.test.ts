import { explainClose } from '../../src/domain/explain-close.js'
import { readJournal } from '../../src/domain/read-journal.js'
import { problemFrom } from '../support/refusals.js'
import { heldEmail, openCase, QUEUED } from '../support/seed.js'
import { CLIENT, closing, inShort, onEveryStore, stateOf, USER } from './stores.js'

const WORLD = {
  cases: [openCase(1), openCase(2, { status: 'closed' }), openCase(3, { department: 2 }), openCase(4)],
  activities: [
    heldEmail(11, 1),
    heldEmail(41, 4, { type: 'chat', awaitingSupervision: true }),
    heldEmail(42, 4, { assignedTo: 9 }),
    heldEmail(43, 4, QUEUED),
  ],
}
const IDS = ['1', '2', '3', '4', '5']
const UNKNOWN = { actor: 'user', id: '6' } as const
const CHAT = { actor: 'client', id: '5' } as const

/** A caller, and the violations that keep each case from being closed. */
const TABLE = [
  [USER, [[], ['400-253'], [], ['41 400-910', '41 400-912', '42 403-912'], ['404-100']]],
  [CLIENT, [[], ['400-253'], [], ['41 400-910', '41 400-912'], ['404-100']]],
  [{ actor: 'client', id: '6' }, [['403-910'], ['403-910'], [], ['403-910'], ['404-100']]],
  [{ actor: 'user', id: '8' }, IDS.map(() => ['403-178'])],
] as const

await onEveryStore('the violations that a close would meet', WORLD, async (t, { store }) => {
  const before = await stateOf(store, IDS)
  for (const [caller, expected] of TABLE) {
    const name = `${caller.actor} ${caller.id}`
    const found = await explainClose(store)(caller, IDS)
    t.strictSame(
      found.map((one) => one.case),
      IDS,
      name,
    )
    const codes = found.map(({ violations }) =>
      violations.map(({ activity, code }) => (activity ? `${activity} ${code}` : code)),
    )
    t.strictSame(codes, expected, name)
    for (const [at, id] of IDS.entries()) {
      if (codes[at]?.length === 0) continue
      const problem = await problemFrom(closing(store)(caller, [id]))
      t.equal(
        problem?.code,
        codes[at]?.[0]?.slice(-7),
        `${name}: a close of case ${id} is refused for the first of them`,
      )
    }
  }
  t.strictSame(await stateOf(store, IDS), before, 'asking changes nothing')
  t.equal((await problemFrom(explainClose(store)(UNKNOWN, IDS)))?.code, '401-101')
  t.equal((await problemFrom(explainClose(store)(CHAT, IDS)))?.code, '403-112')
})

await onEveryStore('the journal within reach', WORLD, async (t, { store }) => {
  await closing(store)(USER, ['1', '3'])
  const range = { after: 0, limit: 10 }
  const seenBy = async (actor: 'user' | 'client', id: string) =>
    (await readJournal(store)({ actor, id }, range)).entries.map(inShort)
  const everything = ['activity_completed 11', 'case_closed 1', 'case_closed 3']
  t.strictSame(await seenBy('user', '7'), everything, 'home and foreign departments')
  t.strictSame(await seenBy('user', '9'), everything, 'a global user')
  t.strictSame(await seenBy('user', '8'), everything.slice(0, 2), 'the home department alone')
  t.strictSame(await seenBy('client', '7'), everything, 'a client')
  t.strictSame(await seenBy('client', '6'), everything.slice(2), 'a limited client')
  t.equal((await problemFrom(readJournal(store)(UNKNOWN, range)))?.code, '401-101')
  t.equal((await problemFrom(readJournal(store)(CHAT, range)))?.code, '403-112')
})
