import type { BrowserContextOptions, Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { startBrowser } from '../../support/browser.js'
import { startDemo } from '../cli/demo-process.js'

const browser = await startBrowser(t)

/** Opens the desk of a demo and signs in as Juno; null where the browser does not run on this machine. */
async function junoAt(t: Test, url: string, options: BrowserContextOptions = {}): Promise<Page | null> {
  if (!browser) {
    t.plan(0, 'the browser does not run on this machine')
    return null
  }
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  t.teardown(() => context.close())
  const page = await context.newPage()
  page.on('pageerror', (error) => t.fail(error.message))
  await page.goto(`${url}/desk#/cases`)
  return page
}

const BACK = 'Shift+Tab'

/** The element that has the focus, by its text or its name. */
const FOCUSED = `(({ activeElement: one }) =>
  one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent)(document)`

/** Moves the focus with the Tab key until it is on an element with a name. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    if (name.test(await page.evaluate<string>(FOCUSED))) return
    await page.keyboard.press(key)
  }
  throw new Error(`The Tab key does not reach ${String(name)}.`)
}

async function press(page: Page, name: RegExp, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press(key)
}

void t.test('without a mouse a person signs in, finds, selects and closes cases', async (t) => {
  const page = await junoAt(t, await startDemo(t))
  if (!page) return
  await press(page, /^Sign in at/)
  await page.waitForURL(/authorize/)
  await press(page, /^Juno Tidewater$/)
  await page.getByText('Blocked').waitFor()

  await press(page, /^Locked 2$/, 'Space')
  t.equal(await page.getByRole('row').count(), 3, 'the filter')
  await tabTo(page, /^All 21$/, BACK)
  await page.keyboard.press('Enter')
  await press(page, /^Select case 1002$/, 'Space')
  await page.getByText('1 of 21 selected').waitFor()
  await tabTo(page, /^Close 1 selected case$/, BACK)
  await page.keyboard.press('Enter')

  const dialog = page.getByRole('dialog', { name: 'Close 1 case?' })
  // The heading has the focus, so that it is read.
  await dialog.locator('h2:focus').waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  t.equal(await page.evaluate(FOCUSED), 'Close 1 selected case', 'Escape leads back to the button')
  await page.keyboard.press('Enter')
  await press(page, /^Close 1 case$/)
  await page.getByRole('dialog', { name: '1 case closed' }).waitFor()
  await press(page, /^Done$/)
  await page.getByRole('row', { name: '1002' }).getByText('Closed just now').waitFor()
})

void t.test('without a mouse a person frees a case', async (t) => {
  const url = await startDemo(t)
  const page = await junoAt(t, url)
  if (!page) return
  await press(page, /^Sign in at/)
  await page.waitForURL(/authorize/)
  await press(page, /^Juno Tidewater$/)
  await page.getByText('Blocked').waitFor()
  await press(page, /^Write the solution Case 1114$/)
  await page.getByRole('dialog').waitFor()
  t.equal(await page.evaluate('document.activeElement.tagName'), 'TEXTAREA', 'the field has the focus')
  await page.keyboard.type('Turn it around.')
  await press(page, /^Write the solution$/)
  await page.getByText('The solution of case 1114 is written.').waitFor()
  await page.getByRole('row', { name: '1114' }).getByText('Can be closed').waitFor()
  t.equal(await page.evaluate('document.activeElement.dataset.case'), '1114', 'the focus is at the case')
})

void t.test('a session that cannot be renewed goes on with a sign-in in a window of its own', async (t) => {
  const url = await startDemo(t)
  const page = await junoAt(t, url)
  if (!page) return
  await page.getByRole('button', { name: /^Sign in at/ }).click()
  await page.getByRole('button', { name: 'Juno Tidewater', exact: true }).click()
  await page.getByRole('row', { name: '1102' }).getByText('You hold it').waitFor()
  await page.getByRole('button', { name: 'Close the 9 that can be closed' }).click()

  // In a year neither the token nor its refresh token is good any more.
  const move = new Date(Date.now() + 365 * 86_400_000).toISOString()
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ move })
  t.equal((await fetch(`${url}/dev/clock`, { method: 'POST', headers, body })).status, 200)
  await page.getByRole('button', { name: 'Close 9 cases' }).click()
  const renewal = page.getByRole('dialog', { name: 'Your session has ended' })
  const [window] = await Promise.all([
    page.waitForEvent('popup'),
    renewal.getByRole('button', { name: /^Sign in at/ }).click(),
  ])
  await window.getByRole('button', { name: 'Juno Tidewater', exact: true }).waitFor()
  t.equal(await window.evaluate('window.opener'), null, 'the authorization server gets no hold of the page')
  await Promise.all([
    window.waitForEvent('close'),
    window.getByRole('button', { name: 'Juno Tidewater', exact: true }).click(),
  ])
  await page.getByRole('dialog', { name: '9 cases closed' }).waitFor()
  const kept = await page.evaluate('[JSON.stringify(sessionStorage), JSON.stringify(localStorage), document.cookie]')
  t.strictSame(kept, ['{}', '{}', ''], 'the page keeps nothing')
})

void t.test(
  'on a narrow screen nothing scrolls sideways, and nothing moves for a person who wants no motion',
  async (t) => {
    const url = await startDemo(t)
    const page = await junoAt(t, url, { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' })
    if (!page) return
    const width = () => page.evaluate('document.documentElement.scrollWidth')
    t.equal(await width(), 320, 'the sign-in')
    await page.getByRole('button', { name: /^Sign in at/ }).click()
    await page.getByRole('button', { name: 'Juno Tidewater', exact: true }).click()
    await page.getByRole('row', { name: '1102' }).getByText('You hold it').waitFor()
    t.equal(await width(), 320, 'the list')
    const moving = `[...document.querySelectorAll('*')].filter((one) =>
    [getComputedStyle(one), getComputedStyle(one, '::before')].some(
      ({ transitionDuration, animationName }) => !/^0s/.test(transitionDuration) || animationName !== 'none')).length`
    t.equal(await page.evaluate(moving), 0, 'nothing moves')

    await page
      .getByRole('button', { name: /^Add a note/ })
      .first()
      .click()
    const fits = `(({ left, right }) => left >= 0 && right <= 320)(
    document.querySelector('dialog[open]').getBoundingClientRect())`
    t.equal(await page.evaluate(fits), true, 'the dialog fits')
    await page.keyboard.press('Escape')
    for (const view of ['start', 'case/1102']) {
      await page.goto(`${url}/desk#/${view}`)
      await page.locator('main:not([hidden]) :is(.judgement li, .pictures > *)').first().waitFor()
      t.equal(await width(), 320, view)
    }
  },
)
