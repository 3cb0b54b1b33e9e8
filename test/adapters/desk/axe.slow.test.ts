import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'
import t, { type Test } from 'tap'
import { textsIn } from '../../../src/adapters/desk/i18n/messages.js'
import { CATALOGUES, LANGUAGE_TAGS, type LanguageTag } from '../../../src/adapters/desk/locales/catalogues.js'
import { startBrowser } from '../../support/browser.js'
import { startDemo } from '../cli/demo-process.js'
import { walk } from './axe-walk.js'

/** Here are pictures of each state, for a person to look at; git ignores the folder. */
const PICTURES = 'reports/desk'
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const CHECK = `axe.run(document, {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
})`

/** The languages in which every state is visited: English, a Chinese or Japanese one, and the one with the longest texts. */
async function wholeLanguages(): Promise<ReadonlySet<string>> {
  const lengths = await Promise.all(
    LANGUAGE_TAGS.map(async (tag) => [tag, JSON.stringify(await CATALOGUES[tag]()).length] as const),
  )
  const [longest] = lengths.toSorted(([, one], [, other]) => other - one)
  const eastern = LANGUAGE_TAGS.find((tag) => /^(ja|zh|ko)/.test(tag))
  return new Set(['en-US', longest?.[0] ?? 'en-US', eastern ?? 'en-US'])
}

const browser = await startBrowser(t)
if (browser) {
  const url = await startDemo(t)
  const whole = await wholeLanguages()
  mkdirSync(PICTURES, { recursive: true })
  for (const tag of LANGUAGE_TAGS) {
    void t.test(`the page in ${tag} is accessible`, (t) => visit(t, { browser, url, tag, isWhole: whole.has(tag) }))
  }
} else {
  t.plan(0, 'the browser does not run on this machine')
}

interface Visit {
  readonly browser: Browser
  readonly url: string
  readonly tag: LanguageTag
  readonly isWhole: boolean
}

async function visit(t: Test, { browser, url, tag, isWhole }: Visit): Promise<void> {
  await fetch(`${url}/dev/reset`, { method: 'POST' })
  const body = new URLSearchParams({ grant_type: 'client_credentials', user_id: '7' })
  const answer = await fetch(`${url}/oauth2/token`, { method: 'POST', body })
  const { access_token: token } = (await answer.json()) as { access_token: string }
  const texts = textsIn(tag, await CATALOGUES[tag]())

  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
  t.teardown(() => context.close())
  await context.addInitScript(`localStorage.setItem('casework-desk-language', '${tag}')`)
  const page = await context.newPage()
  page.on('pageerror', (error) => t.fail(error.message))
  const look = async (state: string, isMain = false) => {
    if (!isWhole && !isMain) return
    // The page is loaded anew now and then: the checker goes with it.
    if (!(await page.evaluate('"axe" in window'))) await page.evaluate(AXE)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await page.evaluate<AxeResults>(CHECK)
      const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`))
      t.strictSame(found, [], `${state}, ${colorScheme}`)
      await page.screenshot({ path: `${PICTURES}/${tag} ${state} ${colorScheme}.png` })
    }
  }
  await walk({ page, url, texts, token, look }, isWhole)
}
