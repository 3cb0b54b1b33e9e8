import type { Entry, Item, State } from '../state.js'
import { type Asked, ask, objectIn, unexpected } from './ask.js'
import { CannotVerify } from './cannot-verify.js'
import type { Server } from './server.js'
import { activityOf, caseOf, entryOf, idOf, noteOf, notesIn, type Shown, webhookOf } from './shown.js'
import { byId } from './world-state.js'

const PAGE = 75
const ENTRIES = 1_000
/** The answer to an attribute that a server does not know. */
const UNSUPPORTED = 400
/** No world of the contract has more than a few: a server that ignores the number of the page goes on for ever. */
const MOST_PAGES = 100

/**
 * Looks at all that the bearer of a token can see.
 * @throws CannotVerify where it is not shown
 */
export async function lookAt(server: Server, token: string): Promise<State> {
  const [cases, activities, webhooks, journal] = await Promise.all([
    pagesOf(server, token, 'case', '&$attribute=all'),
    pagesOf(server, token, 'activity', ''),
    webhooksOf(server, token),
    server.hasJournal ? entriesOf(server, token) : null,
  ])
  const notes = await notesOf(server, token, cases.map(idOf))
  return { cases: byId(cases.map(caseOf)), activities: byId(activities.map(activityOf)), notes, webhooks, journal }
}

async function pagesOf(server: Server, token: string, kind: 'case' | 'activity', more: string): Promise<Shown[]> {
  const found: Shown[] = []
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { items } = await list(
      server,
      token,
      `/${kind}?$pagesize=${String(PAGE)}&$pagenum=${String(page)}${more}`,
      kind,
    )
    found.push(...items)
    if (items.length < PAGE) return found
  }
  throw endless(`/${kind}`)
}

/** The newest notes of each case: no world has more of a case. Null where a server knows no notes. */
async function notesOf(server: Server, token: string, cases: readonly string[]): Promise<Item[] | null> {
  const found: Item[] = []
  for (let first = 0; first < cases.length; first += PAGE) {
    const ids = cases.slice(first, first + PAGE).join()
    const path = `/case/${ids}?$attribute=notes`
    const answer = await show(server, token, path)
    if (answer.status === UNSUPPORTED) return null
    for (const { notes } of listIn(answer, path, 'case').items) found.push(...notesIn(notes).map(noteOf))
  }
  return byId(found)
}

/** The webhooks of the bearer of the token. Null where a server knows none, or shows them to others only. */
async function webhooksOf(server: Server, token: string): Promise<Item[] | null> {
  const answer = await show(server, token, '/webhook')
  return answer.status === 200 ? byId(listIn(answer, '/webhook', 'webhook').items.map(webhookOf)) : null
}

async function entriesOf(server: Server, token: string): Promise<Entry[]> {
  const found: Entry[] = []
  let after = '0'
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const path = `/journal?after=${after}&limit=${String(ENTRIES)}`
    const { items, last = after } = await list(server, token, path, 'entry')
    found.push(...items.map(entryOf))
    if (items.length < ENTRIES) return found
    after = String(last)
  }
  throw endless('/journal')
}

/** A page of a list; nothing is shown where the answer is 204. */
async function list(server: Server, token: string, path: string, member: string): Promise<Listed> {
  return listIn(await show(server, token, path), path, member)
}

interface Listed {
  readonly items: readonly Shown[]
  readonly last?: unknown
}

function show(server: Server, token: string, path: string): Promise<Asked> {
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json' }
  return ask(nameOf(path), server.url + path, { headers }, server.timeout)
}

function listIn(answer: Asked, path: string, member: string): Listed {
  if (answer.status === 204) return { items: [] }
  const [name, expected] = [nameOf(path), `200 with {"${member}":[…]}, or 204`]
  if (answer.status !== 200) throw unexpected(name, answer, expected)
  const { [member]: items, last } = objectIn(name, answer, expected)
  if (!Array.isArray(items)) throw unexpected(name, answer, expected)
  return { items: items as readonly Shown[], last }
}

function nameOf(path: string): string {
  return `GET ${path.replace(/\?.*/, '')}`
}

function endless(path: string): CannotVerify {
  return new CannotVerify(`GET ${path} shows more than ${String(MOST_PAGES)} pages: no world has so many.`)
}
