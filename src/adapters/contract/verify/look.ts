import type { Change, Entry, Item, State } from '../state.js'
import { ask, objectIn, unexpected } from './ask.js'
import { CannotVerify } from './cannot-verify.js'
import type { Server } from './server.js'
import { byId } from './world-state.js'

const PAGE = 75
const ENTRIES = 1_000
/** No world of the contract has more than a few: a server that ignores the number of the page goes on for ever. */
const MOST_PAGES = 100

/**
 * Looks at all that the bearer of a token can see.
 * @throws CannotVerify where it is not shown
 */
export async function lookAt(server: Server, token: string): Promise<State> {
  const [cases, activities, journal] = await Promise.all([
    pagesOf(server, token, 'case', '&$attribute=all'),
    pagesOf(server, token, 'activity', ''),
    server.hasJournal ? entriesOf(server, token) : null,
  ])
  return { cases: byId(cases.map(caseOf)), activities: byId(activities.map(activityOf)), journal }
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
async function list(
  server: Server,
  token: string,
  path: string,
  member: string,
): Promise<{ readonly items: readonly Shown[]; readonly last?: unknown }> {
  const name = `GET ${path.replace(/\?.*/, '')}`
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json' }
  const answer = await ask(name, server.url + path, { headers }, server.timeout)
  if (answer.status === 204) return { items: [] }
  const expected = `200 with {"${member}":[…]}, or 204`
  if (answer.status !== 200) throw unexpected(name, answer, expected)
  const { [member]: items, last } = objectIn(name, answer, expected)
  if (!Array.isArray(items)) throw unexpected(name, answer, expected)
  return { items: items as readonly Shown[], last }
}

function endless(path: string): CannotVerify {
  return new CannotVerify(`GET ${path} shows more than ${String(MOST_PAGES)} pages: no world has so many.`)
}

/** A shown item. A server may show anything, so each member is read with care. */
interface Shown {
  readonly [member: string]: Shown | string | undefined
}

/** The value at a path of members; of an object its JSON, which equals no expected value. */
function at(shown: Shown, ...path: readonly string[]): string | number | boolean | null {
  const value = path.reduce<unknown>((outer, name) => (outer as Shown | null | undefined)?.[name], shown)
  if (value === undefined || value === null) return null
  return typeof value === 'object' ? JSON.stringify(value) : (value as string | number | boolean)
}

function idOf(shown: Shown): string {
  return String(at(shown, 'id'))
}

function doerOf(shown: Shown, member: string): string | null {
  const [user, client] = [at(shown, member, 'user', 'id'), at(shown, member, 'client', 'id')]
  if (user !== null) return `user/${String(user)}`
  return client === null ? null : `client/${String(client)}`
}

function caseOf(shown: Shown): Item {
  return {
    ...{ id: idOf(shown), department: at(shown, 'department', 'id'), status: at(shown, 'status', 'value') },
    ...{ severity: at(shown, 'severity', 'value'), subject: at(shown, 'subject') },
    ...{ description: at(shown, 'description'), solution: at(shown, 'solution') },
    ...{ owner: at(shown, 'owner', 'user', 'id'), customer: at(shown, 'customer', 'id') },
    ...{ originatingChannel: at(shown, 'originatingChannel', 'value'), dueDate: at(shown, 'dueDate') },
    ...{ created: at(shown, 'created'), createdBy: doerOf(shown, 'createdBy'), lastClosed: at(shown, 'lastClosed') },
    ...{ lastModified: at(shown, 'lastModified'), lastModifiedBy: doerOf(shown, 'lastModifiedBy') },
  }
}

function activityOf(shown: Shown): Item {
  const assigned = (name: string) => at(shown, 'status', 'assigned', name) ?? false
  return {
    ...{ id: idOf(shown), case: at(shown, 'case', 'id'), department: at(shown, 'department', 'id') },
    ...{ type: at(shown, 'type', 'value'), subtype: at(shown, 'type', 'subtype', 'value') },
    ...{ mode: at(shown, 'mode', 'value'), priority: at(shown, 'priority'), subject: at(shown, 'subject') },
    ...{ status: at(shown, 'status', 'value'), substatus: at(shown, 'status', 'substatus', 'value') },
    ...{ assignedTo: at(shown, 'status', 'assigned', 'user', 'id'), queue: at(shown, 'queue', 'id') },
    ...{ locked: assigned('locked'), pinned: assigned('pinned') },
    ...{ awaitingSupervision: at(shown, 'awaitingSupervision'), dueDate: at(shown, 'dueDate') },
    ...{ created: at(shown, 'created'), lastModified: at(shown, 'lastModified') },
    ...{ lastModifiedBy: doerOf(shown, 'lastModifiedBy') },
  }
}

function entryOf(shown: Shown): Entry {
  const change = (name: string): Change => ({ before: text(shown, name, 'before'), after: text(shown, name, 'after') })
  return {
    ...{
      id: idOf(shown),
      at: String(at(shown, 'at')),
      by: String(doerOf(shown, 'by')),
      kind: String(at(shown, 'kind')),
    },
    ...{ department: String(at(shown, 'department', 'id')), case: text(shown, 'case', 'id') },
    ...{ movedFrom: text(shown, 'movedFrom', 'id'), activity: text(shown, 'activity', 'id') },
    ...{ status: change('status'), assignedTo: change('assignedTo'), queue: change('queue') },
  }
}

function text(shown: Shown, ...path: readonly string[]): string | null {
  const value = at(shown, ...path)
  return value === null ? null : String(value)
}
