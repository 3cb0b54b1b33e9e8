import t from 'tap'
import { startDemo } from '../adapters/cli/demo-process.js'
import { startBrowser } from '../support/browser.js'

const browser = await startBrowser(t)

void t.test('in the page of a demo a case can be closed', async (t) => {
  const url = await startDemo(t)
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

void t.test('the page of a demo knows the demo, also on a phone', async (t) => {
  const url = await startDemo(t)
  if (!browser) {
    t.plan(0, 'the browser does not run on this machine')
    return
  }
  const page = await browser.newPage({ viewport: { width: 390, height: 800 } })
  await page.goto(url)
  t.equal(page.url(), `${url}/docs`, 'the first address leads to it')
  await page.locator('#operations-Demo-setClock').waitFor()
  const groups = await page.locator('.opblock-tag').evaluateAll((tags) => tags.map((tag) => tag.dataset.tag))
  t.equal(groups.at(-1), 'Demo', 'the operations of the demo come last')

  for (const [operation, kind] of [
    ['Cases-closeCases', 'case'],
    ['Cases-getCases', 'case'],
    ['Activities-getActivities', 'activity'],
  ] as const) {
    const block = page.locator(`#operations-${operation}`)
    await block.locator('.opblock-summary-control').click()
    const id = await block.getByPlaceholder('ids').inputValue()
    const answered = page.waitForResponse((response) => response.url().startsWith(`${url}/${kind}/${id}`))
    await block.getByRole('button', { name: 'Execute' }).click()
    t.match((await answered).status(), /^20[04]$/, `${operation} with ${id}`)
    await block.locator('.live-responses-table').first().waitFor()
  }
  const clock = page.locator('#operations-Demo-setClock')
  await clock.locator('.opblock-summary-control').click()
  const set = page.waitForResponse(`${url}/dev/clock`)
  await clock.getByRole('button', { name: 'Execute' }).click()
  t.equal((await set).status(), 200, 'an operation of the demo')
  const wide = await page.evaluate('document.documentElement.scrollWidth')
  t.equal(wide, 390, 'nothing makes the page scroll sideways')
})
