import type { Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { startBrowser } from '../../support/browser.js'
import { startDemo } from '../cli/demo-process.js'

const browser = await startBrowser(t)

interface Opened {
  readonly page: Page
  /** What the browser has against the page. */
  readonly complaints: readonly string[]
}

/** Opens the desk of a demo; null where the browser does not run on this machine. */
async function openDesk(t: Test, url: string): Promise<Opened | null> {
  if (!browser) {
    t.plan(0, 'the browser does not run on this machine')
    return null
  }
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  t.teardown(() => context.close())
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on(
    'request',
    (request) => request.url().startsWith(new URL(url).origin) || complaints.push(`asked ${request.url()}`),
  )
  await page.goto(`${url}/desk`)
  return { page, complaints }
}

async function signIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Sign in at/ }).click()
  await page.getByRole('button', { name: 'Juno Tidewater', exact: true }).click()
  await page.getByRole('table', { name: 'Cases' }).waitFor()
}

/** An access token of user 8, Moss. */
async function tokenOfMoss(url: string): Promise<string> {
  const body = new URLSearchParams({ grant_type: 'client_credentials', user_id: '8' })
  const answer = await fetch(new URL('/oauth2/token', url), { method: 'POST', body })
  return ((await answer.json()) as { access_token: string }).access_token
}

void t.test('a person signs in, sees why a case is blocked, and closes all that can be closed', async (t) => {
  const url = await startDemo(t)
  const opened = await openDesk(t, url)
  if (!opened) return
  const { page, complaints } = opened
  await signIn(page)
  t.equal(page.url(), `${url}/desk`, 'the code is gone from the address')
  const kept = await page.evaluate('[JSON.stringify(sessionStorage), JSON.stringify(localStorage), document.cookie]')
  t.strictSame(kept, ['{}', '{}', ''], 'and the page keeps nothing')

  const blocked = page.getByRole('row', { name: '1102' })
  await blocked.getByText('You hold it: end the conversation.').waitFor()
  t.match(await blocked.textContent(), /Open activity of a type that blocks closing.*5015/)
  await page.getByRole('row', { name: '1107' }).getByText('ask Moss to finish, or wait').waitFor()
  await page.getByRole('button', { name: 'Locked 2' }).click()
  t.equal(await page.getByRole('row').count(), 3, 'only the cases with that reason, below the heads')
  await page.getByRole('button', { name: 'All 21', exact: true }).click()

  await page.getByRole('button', { name: 'Close the 9 that can be closed, leave 12' }).click()
  const dialog = page.getByRole('dialog', { name: 'Close 9 cases?' })
  t.match(await dialog.textContent(), /12 cases cannot be closed now.*There is no undo/s)
  await dialog.getByRole('button', { name: 'Close 9 cases' }).click()
  const result = page.getByRole('dialog', { name: '9 cases closed' })
  await result.waitFor()
  t.equal(await result.getByRole('row').count(), 10)
  const file = page.waitForEvent('download')
  await result.getByRole('button', { name: 'Download as CSV' }).click()
  t.equal((await file).suggestedFilename(), 'closed-cases.csv')
  await result.getByRole('button', { name: 'Done' }).click()

  const idle = page.getByRole('button', { name: 'Nothing to close' })
  t.equal(await idle.evaluate((button) => button.matches(':focus')), true, 'the focus is back')
  await page.getByRole('row', { name: '1001' }).getByText('Closed just now').waitFor()
  await page.setViewportSize({ width: 320, height: 640 })
  t.equal(await page.evaluate('document.documentElement.scrollWidth'), 320, 'nothing scrolls sideways on a phone')
  t.strictSame(complaints, [], 'the browser has nothing against the page')
})

void t.test('a case that changes meanwhile, and an answer that is lost, are told', async (t) => {
  const url = await startDemo(t, { BASE_PATH: '/core/casemgr/v3' })
  const opened = await openDesk(t, url)
  if (!opened) return
  const { page, complaints } = opened
  await signIn(page)
  await page.getByRole('radio', { name: 'Ids' }).check()
  await page.getByRole('textbox', { name: /^Ids/ }).fill(`Case\n1002\n1006\n${url}/case/1102\n999999`)
  await page.getByRole('button', { name: 'Show 4 cases' }).click()
  await page.getByRole('row', { name: '999999' }).getByText('Check the id').waitFor()

  await page.getByRole('button', { name: 'Close the 2 that can be closed, leave 2' }).click()
  const headers = { authorization: `Bearer ${await tokenOfMoss(url)}` }
  t.equal(
    (await fetch(`${url}/case/1006/close`, { method: 'PATCH', headers })).status,
    204,
    'another person is quicker',
  )
  await page.getByRole('button', { name: 'Close 2 cases' }).click()
  const changed = page.getByRole('dialog', { name: 'Something changed meanwhile' })
  t.match(await changed.textContent(), /1 case cannot be closed any more/)

  const keys: (string | undefined)[] = []
  await page.route('**/case/1002/close', async (route) => {
    keys.push(route.request().headers()['idempotency-key'])
    const answer = await route.fetch()
    // The service has closed the case, but the answer does not come through.
    await (keys.length === 1 ? route.abort('connectionreset') : route.fulfill({ response: answer }))
  })
  await changed.getByRole('button', { name: 'Close the other 1 case' }).click()
  const result = page.getByRole('dialog', { name: '1 case closed' })
  t.match(await result.textContent(), /1 case is not closed.*1006.*Case not in open status: 1006.*1002/s)
  t.strictSame([keys.length, new Set(keys).size], [2, 1], 'the same request went out again under the same key')
  const unexpected = complaints.filter((text) => !/status of 400|ERR_CONNECTION_RESET/.test(text))
  t.strictSame(unexpected, [], 'the browser tells of the refusal and of the broken connection alone')
})
