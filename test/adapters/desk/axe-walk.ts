import type { Locator, Page, Route } from 'playwright-core'
import type { Texts } from '../../../src/adapters/desk/i18n/messages.js'
import type { Catalogue } from '../../../src/adapters/desk/locales/catalogue.js'
import { REPAIR_TEXTS } from '../../../src/adapters/desk/repairs/repair-texts.js'

/** A person who visits the states of the page in one language. */
export interface Walk {
  readonly page: Page
  /** The address of the demo. */
  readonly url: string
  readonly texts: Texts<keyof Catalogue>
  /** An access token of a user who meets every reason. */
  readonly token: string
  /** Is told that the page is in a state; only some states are looked at in every language. */
  readonly look: (state: string, isMain?: boolean) => Promise<void>
}

/** Visits every state of the page, or the main ones alone. */
export async function walk(one: Walk, isWhole: boolean): Promise<void> {
  const { look } = one
  await signIn(one)
  await look('list', true)
  await cases(one)
  await one.page.goto(`${one.url}/desk#/start`)
  await one.page.locator('.start figure, .start section').first().waitFor()
  await look('start', true)
  await one.page.goto(`${one.url}/desk#/case/1102`)
  await one.page.locator('.judgement li').first().waitFor()
  await look('case', true)
  if (!isWhole) return
  await repairs(one)
  await closing(one)
  await notices(one)
}

async function signIn({ page, url, texts: { text }, token, look }: Walk): Promise<void> {
  await page.goto(`${url}/desk#/cases`)
  await page.getByText(text('pasteToken')).click()
  await look('sign-in', true)
  await page.getByLabel(text('token')).fill(token)
  await page.getByRole('button', { name: text('useToken') }).click()
  await page.locator('.cases .reasons').first().waitFor()
}

/** Finding and choosing cases. */
async function cases({ page, texts: { text }, look }: Walk): Promise<void> {
  await page.locator('.filter[class~="400-177"]').click()
  await look('filter')
  await page.locator('.filter.all').click()
  await page.getByRole('row', { name: '1001' }).getByRole('checkbox').check()
  await look('selected')
  await page.getByLabel(text('department')).fill('99')
  await page.locator('.query [type=submit]').click()
  await page.getByText(text('nothingFound')).waitFor()
  await look('empty')
  await page.getByRole('radio', { name: text('byIds') }).check()
  await page.locator('#ids').fill('1001, nothing, 999999')
  await look('ids')
  await page.locator('.ids [type=submit]').click()
  await page.getByText(text('freeCheckId')).waitFor()
  await look('unknown id')
}

/** The form of each repair, and the answers that it may get. */
async function repairs({ page, url, texts: { text }, look }: Walk): Promise<void> {
  const open = async (caseId: string, kind: keyof typeof REPAIR_TEXTS): Promise<Locator> => {
    await page.goto(`${url}/desk#/case/${caseId}`)
    const name = text(REPAIR_TEXTS[kind].name)
    await page.locator('main:not([hidden]) .repairs button', { hasText: name }).first().click()
    const dialog = page.locator('dialog[open]')
    await dialog.waitFor()
    return dialog
  }
  const leave = async (dialog: Locator) => {
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  }
  for (const [kind, caseId] of [
    ...([
      ['move', '1102'],
      ['complete', '1103'],
      ['transfer', '1102'],
      ['solve', '1114'],
    ] as const),
  ]) {
    const dialog = await open(caseId, kind)
    if (kind === 'transfer') await dialog.locator('select').selectOption('user')
    await look(`repair ${kind}`)
    await leave(dialog)
  }
  for (const status of [409, 500, 403]) {
    const dialog = await open('1001', 'pick')
    const code = status === 409 ? '409-100' : `${String(status)}-100`
    const answer = { status, json: { code, developerMessage: 'No.', userMessage: 'No.' } }
    await page.route('**/activity/pick*', (route) => route.fulfill(answer))
    if (status === 409) await look('repair pick')
    await dialog.locator('[type=submit]').click()
    await dialog.locator('.problem p').first().waitFor()
    await look(`repair ${String(status)}`)
    await leave(dialog)
    await page.unroute('**/activity/pick*')
  }
  const dialog = await open('1102', 'note')
  await dialog.locator('textarea').fill('A note.')
  await look('repair note')
  await dialog.locator('[type=submit]').click()
  await page.locator('.news p').waitFor()
  await look('news')
}

/** A close from the question to the result. */
async function closing({ page, url, texts: { text }, look }: Walk): Promise<void> {
  await page.goto(`${url}/desk#/cases`)
  await page.getByRole('radio', { name: text('byIds') }).check()
  await page.locator('#ids').fill('1001, 1002, 1102')
  await page.locator('.ids [type=submit]').click()
  await page.locator('.selection-bar .primary:not([aria-disabled=true])').click()
  const dialog = page.locator('dialog[open]')
  await look('question')

  let answer: (route: Route) => unknown = () => undefined
  await page.route('**/close', (route) => void answer(route))
  const asked = new Promise<Route>((held) => (answer = held))
  await dialog.locator('.primary').click()
  await dialog.locator('progress').waitFor()
  await look('progress')
  await (await asked).fulfill({ status: 500, json: { code: '500-100', developerMessage: 'No.' } })
  await dialog.getByText(text('lostWhat')).waitFor()
  await look('lost')
  answer = (route) => route.fulfill({ status: 400, json: { code: '400-253', developerMessage: 'No.' } })
  await dialog.locator('.primary').click()
  await dialog.getByText(text('refusedAll')).waitFor()
  await look('refused')
  await page.unroute('**/close')
  await dialog.locator('.primary').click()
  await dialog.locator('.outcomes').waitFor()
  await look('result')
  await dialog.locator('.actions .primary').click()
  await page.locator('.state.closed').first().waitFor()
  await look('closed')
}

/** What the page says where something does not go well. */
async function notices(one: Walk): Promise<void> {
  const { page, texts, look } = one
  const refuse = async (pattern: string, status: number) => {
    const json = { code: `${String(status)}-100`, developerMessage: 'No.', userMessage: 'No.' }
    await page.route(pattern, (route) => route.fulfill({ status, json }))
  }
  await refuse('**/case/*/closability', 403)
  await page.locator('.ids [type=submit]').click()
  await page.locator('.list-status .problem').waitFor()
  await look('list not complete')
  await page.unroute('**/case/*/closability')

  await refuse('**/case/*/closability', 401)
  await page.locator('.ids [type=submit]').click()
  await page.getByRole('dialog', { name: texts.text('sessionEnded') }).waitFor()
  await page.locator('dialog[open] summary').click()
  await look('session ended')
  await page.unroute('**/case/*/closability')

  await refuse('**/journal', 403)
  await page.reload()
  await signIn({ ...one, look: async () => undefined })
  await look('not live')
  await page.unroute('**/journal')
}
