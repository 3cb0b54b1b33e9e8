import type { Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { openStore } from '../../../src/adapters/kysely/open-store.js'
import { startServer } from '../../../src/process/server.js'
import { startBrowser } from '../../support/browser.js'
import { CLOSER, manyCases } from '../../support/many-cases.js'
import { type Relay, startRelay } from '../../support/relay.js'
import type { Stored } from '../../support/stored.js'
import { NOW } from '../../support/test-service.js'
import { signToken, TOKENS } from '../../support/tokens.js'
import { worldStore } from '../../support/world-store.js'

const browser = await startBrowser(t)

/** The first id of the cases: so long that few hundred of them fill a request. */
export const FIRST = 1_000_000_000_001
/** A user with the rights of the closer. */
export const OTHER = '8'

/** A person at the desk of a service that is behind a relay. */
export interface Scene {
  readonly page: Page
  readonly relay: Relay
  /** The address of the database. */
  readonly database: string
  /** The ids of the cases, each of which can be closed. */
  readonly ids: readonly string[]
  /** What the page itself has thrown. */
  readonly crashes: readonly string[]
  /** The idempotency key and the number of cases of each close that has reached the relay. */
  readonly closes: readonly { readonly key: string; readonly cases: number }[]
  /** An access token; the clock decides how long it is good. */
  token(user: string): string
  /** Moves the clock of the service, in milliseconds. */
  later(milliseconds: number): void
  stored(): Promise<Stored>
}

/** Options of a scene. */
export interface SceneOptions {
  readonly cases: number
  /** Starts another service than one in this process; returns its address. */
  readonly start?: (database: string) => Promise<string>
}

/** Prepares a scene; null where the browser does not run on this machine. */
export async function startScene(t: Test, { cases, start }: SceneOptions): Promise<Scene | null> {
  if (!browser) {
    t.plan(0, 'the browser does not run on this machine')
    return null
  }
  const place = await worldStore('SQLite', withOther(manyCases(cases, 1, FIRST)))
  t.teardown(() => place.remove())
  let now = NOW
  const relay = await startRelay(t, await (start ? start(place.url) : startHere(t, place.url, () => now)))
  const closes: { key: string; cases: number }[] = []
  relay.seen = ({ method, url = '', headers }) => {
    if (method !== 'PATCH') return
    closes.push({ key: String(headers['idempotency-key']), cases: url.split(/,|%2C/).length })
  }
  const permissions = ['clipboard-read', 'clipboard-write']
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, permissions })
  t.teardown(() => context.close())
  const page = await context.newPage()
  const crashes: string[] = []
  page.on('pageerror', (error) => crashes.push(error.message))
  await page.goto(`${relay.url}/desk#/cases`)
  return {
    ...{ page, relay, crashes, closes, database: place.url },
    ids: Array.from({ length: cases }, (_, at) => String(FIRST + at)),
    token: (user) => signToken({ user }, start ? Date.now() : now),
    later(milliseconds) {
      now += milliseconds
    },
    stored: () => place.stored(),
  }
}

/** Another closer, who may go on where the first one cannot. */
function withOther(world: object): object {
  const { users, ...rest } = world as { readonly users: readonly object[] }
  const other = { ...users[0], id: OTHER, userName: 'other', firstName: 'Oth', lastName: 'Er' }
  return { ...rest, users: [...users, other] }
}

async function startHere(t: Test, url: string, now: () => number): Promise<string> {
  const listen = { host: '127.0.0.1', port: 0, basePath: '', logLevel: 'silent' }
  const clock = { now }
  const server = await startServer({ store: await openStore(url), clock, tokens: TOKENS, ...listen, desk: true })
  t.teardown(() => server.stop())
  return server.url
}

/** Signs in with a token. */
export async function pasteToken(page: Page, token: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Access token' })
  if (!(await field.isVisible())) await page.getByText('Use an access token').click()
  await field.fill(token)
  await page.getByRole('button', { name: 'Use this token' }).click()
}

/** Signs in as the closer, and looks for cases by pasted ids until all are judged. */
export async function pasteIds({ page, token, ids }: Scene, pasted: readonly string[] = ids): Promise<void> {
  await pasteToken(page, token(CLOSER))
  await page.getByRole('radio', { name: 'Ids' }).check()
  // A paste, as a person does it: text that is typed line by line takes a browser long.
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(pasted.join('\n'))})`)
  await page.getByRole('textbox', { name: /^Ids/ }).focus()
  await page.keyboard.press('Control+V')
  await page.getByRole('button', { name: /^Show [\d,]+ cases?$/ }).click()
}

/** Asks to close all that can be closed, and confirms. */
export async function closeAll(page: Page, n: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Close the ${n} that can be closed`) }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `Close ${n} cases` })
    .click()
}

/** How often each case was closed; a case that was closed twice would be named. */
export function timesClosed({ journal }: Stored): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const { kind, case_id } of journal) {
    if (kind === 'case_closed') times.set(String(case_id), (times.get(String(case_id)) ?? 0) + 1)
  }
  return times
}
