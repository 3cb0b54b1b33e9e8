import t from 'tap'
import { startDemo } from '../adapters/cli/demo-process.js'
import { startBrowser } from '../support/browser.js'

void t.test('in the page of a demo a case can be closed', async (t) => {
  const [url, browser] = await Promise.all([startDemo(t), startBrowser(t)])
  if (!browser) {
    t.plan(0, 'the browser does not run on this machine')
    return
  }
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(`${url}/docs`)

  const close = page.locator('#operations-Cases-closeCases')
  await close.locator('.opblock-summary-control').click()
  const tryToClose = async (ids: string) => {
    await close.getByPlaceholder('ids').fill(ids)
    const answered = page.waitForResponse((response) => response.url() === `${url}/case/${ids}/close`)
    await close.getByRole('button', { name: 'Execute' }).click()
    return (await answered).status()
  }
  t.equal(await tryToClose('1001'), 204, 'with the token that was filled in')
  t.strictSame(complaints, [], 'the browser has nothing against the page')
  t.equal(await tryToClose('1102'), 400)
  await close.locator('.live-responses-table').getByText('"code"').waitFor()
  t.pass('and the page shows why')
})
