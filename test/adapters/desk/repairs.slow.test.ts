import type { Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { startBrowser } from '../../support/browser.js'
import { startDemo } from '../cli/demo-process.js'

const browser = await startBrowser(t)

/** An access token of a user of the demo. */
async function tokenOf(url: string, user: string): Promise<string> {
  const body = new URLSearchParams({ grant_type: 'client_credentials', user_id: user })
  const answer = await fetch(`${url}/oauth2/token`, { method: 'POST', body })
  return ((await answer.json()) as { access_token: string }).access_token
}

/** Opens the desk of a demo in a window of a user; null where the browser does not run on this machine. */
async function openDesk(t: Test, url: string, user: string, hash = ''): Promise<Page | null> {
  if (!browser) {
    t.plan(0, 'the browser does not run on this machine')
    return null
  }
  const context = await browser.newContext({ viewport: { width: 1280, height: 1400 } })
  t.teardown(() => context.close())
  const page = await context.newPage()
  page.on('pageerror', (error) => t.fail(error.message))
  await page.goto(`${url}/desk${hash}`)
  await page.getByText('Use an access token').click()
  await page.getByLabel('Access token').fill(await tokenOf(url, user))
  await page.getByRole('button', { name: 'Use this token' }).click()
  return page
}

void t.test('two users free case 1102 step by step, and each sees at once what the other does', async (t) => {
  const url = await startDemo(t)
  const juno = await openDesk(t, url, '7')
  const moss = await openDesk(t, url, '8', '#/case/1102')
  if (!juno || !moss) return
  const row = juno.getByRole('row', { name: '1102' })
  await row.getByText('You hold it: end the conversation.').waitFor()
  await row.getByRole('checkbox').focus()

  await moss.getByRole('button', { name: 'Take over Chat 5015' }).first().click()
  const dialog = moss.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Take over' }).click()
  await row.getByText('Moss Gravelby holds it').waitFor()
  await row.getByText('Changed just now').waitFor()
  t.equal(await row.getByRole('checkbox').evaluate((box) => box.matches(':focus')), true, 'the focus stays')

  await moss.getByRole('button', { name: 'Move to a new case Chat 5015' }).first().click()
  await dialog.getByRole('button', { name: 'Move to a new case' }).click()
  await moss.getByText('Activity 5015 is in case 1116 now.').waitFor()
  await moss.locator('.judgement').getByText('Can be closed').waitFor()
  t.equal(await moss.evaluate('document.activeElement.dataset.case'), '1102', 'the focus is at the case')

  await row.getByText('Can be closed').waitFor()
  await row.getByRole('checkbox').check()
  await juno.getByRole('button', { name: 'Close 1 selected case' }).click()
  await juno.getByRole('dialog').getByRole('button', { name: 'Close 1 case' }).click()
  await juno.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
  await moss.locator('.judgement').getByText('Closed just now').waitFor()
  const history = moss.getByRole('region', { name: 'History' })
  await history.getByText('closed the case.').waitFor()
  t.match(await history.textContent(), /Moss Gravelby took over activity 5015.*from case 1102 to case 1116.*closed/s)

  await moss.getByRole('link', { name: 'Cases' }).click()
  await moss.getByRole('table', { name: 'Cases' }).waitFor()
  t.equal(await moss.title(), 'Cases – Casework desk')
})

void t.test('a repair that is refused says why beside the button', async (t) => {
  const url = await startDemo(t)
  // Fen is a trainee without any right.
  const fen = await openDesk(t, url, '11', '#/case/1103')
  if (!fen) return
  await fen.getByRole('button', { name: 'Take over Call Track 5017' }).first().click()
  const dialog = fen.getByRole('dialog', { name: 'Take over – Case 1103' })
  await dialog.getByRole('button', { name: 'Take over' }).click()
  const problem = dialog.getByRole('alert').getByText(/./)
  await problem.waitFor()
  t.not(await problem.textContent(), '', 'in the words of the service')
  await fen.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  const opener = fen.getByRole('button', { name: 'Take over Call Track 5017' }).first()
  t.equal(await opener.evaluate((button) => button.matches(':focus')), true, 'the focus is back')
})

void t.test('a row that is out of date is told as such, and nothing is overwritten', async (t) => {
  const url = await startDemo(t)
  const juno = await openDesk(t, url, '7')
  if (!juno) return
  const row = juno.getByRole('row', { name: '1114' })
  await row.getByRole('button', { name: 'Write the solution Case 1114' }).click()
  const dialog = juno.getByRole('dialog')
  const field = dialog.getByRole('textbox', { name: 'Solution' })
  await field.fill('Turn it around.')

  const headers = { authorization: `Bearer ${await tokenOf(url, '8')}`, 'content-type': 'application/json' }
  const found = (await (await fetch(`${url}/case/1114`, { headers })).json()) as { case: { lastModified: string }[] }
  const body = JSON.stringify({ id: '1114', lastModified: found.case[0]?.lastModified, solution: 'Mend the tail.' })
  t.equal((await fetch(`${url}/case`, { method: 'PATCH', headers, body })).status, 204, 'another person is quicker')

  await dialog.getByRole('button', { name: 'Write the solution' }).click()
  await dialog.getByRole('alert').getByText('Somebody has just changed this').waitFor()
  await dialog.getByText('Mend the tail.').waitFor()
  t.equal(await field.inputValue(), 'Turn it around.', 'the words of the person stay')
  await dialog.getByRole('button', { name: 'Write the solution' }).click()
  await juno.getByText('The solution of case 1114 is written.').waitFor()
  await row.getByText('Can be closed').waitFor()
})

void t.test('without the stream the page says so', async (t) => {
  const url = await startDemo(t)
  const juno = await openDesk(t, url, '7')
  if (!juno) return
  await juno.route('**/journal', (route) => route.fulfill({ status: 403 }))
  await juno.reload()
  await juno.getByText('Use an access token').click()
  await juno.getByLabel('Access token').fill(await tokenOf(url, '7'))
  await juno.getByRole('button', { name: 'Use this token' }).click()
  await juno.getByText('Changes by others do not arrive here at the moment.').waitFor()
})
