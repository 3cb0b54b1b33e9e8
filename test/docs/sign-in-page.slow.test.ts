import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import t, { type Test } from 'tap'
import { startDemo } from '../adapters/cli/demo-process.js'
import { startBrowser } from '../support/browser.js'

const browser = await startBrowser(t)

/** A client that shows where the browser came back to. */
async function startClient(t: Test, host: string): Promise<string> {
  const server = createServer(({ url = '' }, response) => {
    response.setHeader('content-type', 'text/html').end(`<title>${new URL(url, 'http://unused').pathname}</title>`)
  })
  await new Promise<void>((listening) => server.listen(0, host, listening))
  t.teardown(() => server.close())
  const { port } = server.address() as AddressInfo
  return `http://${host.includes(':') ? `[${host}]` : host}:${String(port)}/back`
}

const PARAMETERS = {
  ...{ response_type: 'code', client_id: '1', state: '"><b>state' },
  ...{ code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', code_challenge_method: 'S256' },
}

for (const host of ['127.0.0.1', '::1']) {
  void t.test(`on the page of a sign-in a person chooses a user, and goes back to ${host}`, async (t) => {
    const url = await startDemo(t)
    if (!browser) {
      t.plan(0, 'the browser does not run on this machine')
      return
    }
    const back = await startClient(t, host)
    const page = await browser.newPage({ viewport: { width: 360, height: 640 }, colorScheme: 'dark' })
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    await page.goto(`${url}/oauth2/authorize?${new URLSearchParams({ ...PARAMETERS, redirect_uri: back }).toString()}`)

    await page.getByText('“Order robot” (client 1) asks').waitFor()
    const dark = await page.evaluate('matchMedia("(prefers-color-scheme: dark)").matches')
    const [colour, wide] = [
      await page.evaluate('getComputedStyle(document.body).color'),
      await page.evaluate('document.documentElement.scrollWidth'),
    ]
    t.strictSame([dark, colour, wide], [true, 'rgb(255, 255, 255)', 360], 'in dark colours, on a phone')
    const moss = page.getByRole('button', { name: 'Moss Gravelby', exact: true })
    t.match(
      await page.locator('li', { has: moss }).textContent(),
      /Departments: Teapots, Kites\..*May pull from: .*Juno/s,
    )

    await moss.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(`${back}?**`)
    const answer = new URL(page.url()).searchParams
    t.strictSame([answer.get('state'), answer.get('iss')], [PARAMETERS.state, url])
    t.match(answer.get('code'), /^[\w-]{43}$/)
    t.strictSame(
      complaints.filter((text) => !text.includes('favicon')),
      [],
      'the policy of the page lets all of it through',
    )
  })
}
