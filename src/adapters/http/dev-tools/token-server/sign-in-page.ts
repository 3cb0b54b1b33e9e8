import { escaped, page } from '../html.js'
import { PARAMETERS } from './authorization-request.js'
import { matching, type People, type Person } from './people.js'
import type { TokenProblem } from './token-problem.js'
import { DESK } from './token-server.js'

/** A request for a sign-in, as the page shows it. */
export interface ShownSignIn {
  readonly client: string
  readonly target: URL
  /** The scopes that the client gets, separated by blanks. */
  readonly scope: string
  /** The request; `q` is the search for a user. */
  readonly parameters: URLSearchParams
  readonly people: People
}

const HEAD = '<link rel="stylesheet" href="authorize.css">'
/** The most users on the page. */
const MOST = 50
/** Fewer users are seen at a glance. */
const FEWEST_TO_SEARCH = 10

/** The page on which a person chooses the user to sign in as. It needs no script. */
export function signInPage({ client, target, scope, parameters, people }: ShownSignIn): string {
  const { users, clients } = people
  const wanted = parameters.get('q') ?? ''
  const found = matching(users, wanted)
  const asking = client === DESK ? 'The desk' : `“${clients.get(client) ?? 'A client'}” (client ${client})`
  const kept = PARAMETERS.map((name) => hidden(name, parameters.get(name))).join('')
  return page(
    'Casework: sign in',
    HEAD,
    `<h1>Sign in to Casework</h1>
<p>${escaped(asking)} asks you to sign in. Choose a user. This is a demo: it asks for no password.</p>
<p>The scope is <code>${escaped(scope)}</code>. The browser then goes on to <code>${escaped(target.origin)}</code>.</p>
${users.length < FEWEST_TO_SEARCH ? '' : searchForm(kept, wanted)}
<form method="post" action="authorize">
${kept}${userList(found)}
${left(found.length)}
<button name="cancel" value="yes">Cancel</button>
</form>`,
  )
}

/** The page for a request that names no sound way back to a client. */
export function problemPage({ code, description }: TokenProblem): string {
  return page(
    'Casework: no sign-in',
    HEAD,
    `<h1>This sign-in cannot begin</h1>
<p>${escaped(description)}</p>
<p>The code of the error is <code>${code}</code>. It is a fault of the app that sent you here.</p>`,
  )
}

function searchForm(kept: string, wanted: string): string {
  return `<form method="get" action="authorize" role="search">
${kept}<label for="q">Search for a user</label>
<input id="q" name="q" type="search" value="${escaped(wanted)}"> <button>Search</button>
</form>`
}

function userList(found: readonly Person[]): string {
  if (found.length === 0) return '<p role="status">There is no such user.</p>'
  return `<ul aria-label="Users">\n${found.slice(0, MOST).map(item).join('\n')}\n</ul>`
}

function left(found: number): string {
  return found <= MOST ? '' : `<p role="status">${MOST} of ${found} users are shown: search for the others.</p>`
}

function item({ id, name, userName, departments, actions, pulls }: Person): string {
  const facts = [
    `User ${id}, ${userName}.`,
    departments === null ? 'In all departments.' : `Departments: ${departments.join(', ')}.`,
    actions.length === 0 ? 'May only read.' : `May: ${actions.join(', ')}.`,
    pulls.length === 0 ? '' : `May pull from: ${pulls.join(', ')}.`,
  ]
  const shown = facts.filter(Boolean).map((fact) => `<p>${escaped(fact)}</p>`)
  return `<li><button name="user_id" value="${id}" aria-describedby="user-${id}">${escaped(name)}</button>
<div id="user-${id}">${shown.join('')}</div></li>`
}

function hidden(name: string, value: string | null): string {
  return value === null ? '' : `<input type="hidden" name="${name}" value="${escaped(value)}">\n`
}
