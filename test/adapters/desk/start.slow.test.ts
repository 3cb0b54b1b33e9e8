import t from 'tap'
import { startBrowser } from '../../support/browser.js'
import { startDemo } from '../cli/demo-process.js'

const browser = await startBrowser(t)

void t.test('the overview tells what blocks the cases, and leads to them', async (t) => {
  if (!browser) {
    t.plan(0, 'the browser does not run on this machine')
    return
  }
  const url = await startDemo(t)
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, timezoneId: 'Asia/Kolkata' })
  t.teardown(() => context.close())
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(`${url}/desk#/start`)
  await page.getByRole('button', { name: /^Sign in at/ }).click()
  await page.getByRole('button', { name: 'Juno Tidewater', exact: true }).click()
  await page.getByText(/^As of/).waitFor()

  const blocks = page.getByRole('region', { name: 'Open cases by what blocks them' })
  t.match(await blocks.getByRole('img').getAttribute('aria-label'), /^21 open cases; can be closed: 9\. Most frequent/)
  await blocks.getByText('All 21 open cases within your reach.').waitFor()
  const closes = page.getByRole('region', { name: 'Closed cases per hour' })
  t.match(await closes.getByRole('img').getAttribute('aria-label'), /^0 cases closed since/)

  await blocks.getByRole('button', { name: 'Show as table' }).click()
  t.match(await blocks.getByRole('row', { name: /Locked/ }).textContent(), /2$/, 'each picture is a table, too')
  await blocks.getByRole('button', { name: 'Show as table' }).click()

  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).search))
  await blocks.getByRole('link', { name: 'Locked 2' }).press('Enter')
  await page.getByRole('table', { name: 'Cases' }).waitFor()
  t.equal(await page.getByRole('row').count(), 3, 'only the cases with that reason, below the heads')
  t.strictSame(
    asked.filter((search) => search.includes('status')),
    [],
    'the list has the cases that the overview has read',
  )
  await page.getByRole('button', { name: 'All 21', exact: true }).click()
  t.equal(new URL(page.url()).hash, '#/cases', 'the address names no filter that is not chosen')
  await page.getByRole('button', { name: 'Close the 9 that can be closed, leave 12' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close 9 cases' }).click()
  await page.getByRole('dialog', { name: '9 cases closed' }).getByRole('button', { name: 'Done' }).click()

  await page.getByRole('link', { name: 'Overview' }).click()
  t.match(await blocks.getByRole('img').getAttribute('aria-label'), /^12 open cases; can be closed: 0\./)
  await page.getByRole('button', { name: 'Refresh' }).click()
  await closes.getByText(/^9 cases closed since/).waitFor()
  await closes.getByRole('button', { name: 'Show as table' }).click()
  t.match(await closes.getByRole('row').nth(1).textContent(), /9$/, 'the hour that runs comes first')

  const oldest = page.getByRole('table', { name: 'Blocked for longest' })
  t.equal(await oldest.getByRole('row').count(), 9)
  await page.setViewportSize({ width: 320, height: 640 })
  t.equal(await page.evaluate('document.documentElement.scrollWidth'), 320, 'nothing scrolls sideways on a phone')
  t.equal(await oldest.getByRole('columnheader').count(), 4, 'and the table is one for screen readers')
  await oldest.getByRole('link', { name: '1102' }).click()
  await page.getByRole('heading', { name: /1102/ }).waitFor()
  t.strictSame(complaints, [], 'the browser has nothing against the page')
})
