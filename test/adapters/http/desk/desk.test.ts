import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import Fastify from 'fastify'
import t from 'tap'
import { send } from '../../../../src/adapters/contract/send.js'
import { casework, openStore, systemClock } from '../../../../src/index.js'
import { startTestService } from '../../../support/test-service.js'
import { TOKENS } from '../../../support/tokens.js'

/** The files that the page loads. */
const LOADED = /(?:src|href)="(\.\/desk\/[^"]+)"/g
const POLICY = (connect: string) =>
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; " +
  `connect-src 'self'${connect}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

for (const basePath of ['', '/core/casemgr/v3']) {
  void t.test(`the page behind the base path '${basePath}'`, async (t) => {
    const { url, stop } = await startTestService({
      basePath,
      server: { desk: { clientId: 'a"&<b', tokenOrigin: 'https://tokens.example' } },
    })
    t.teardown(stop)
    // A sign-in comes back with its code in the query.
    const page = await fetch(`${url}/desk?code=x&state=y`)
    t.equal(page.status, 200)
    const headers = Object.fromEntries(page.headers)
    t.match(headers, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': POLICY(' https://issuer.example https://tokens.example'),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    t.notHas(headers, { 'set-cookie': /./ })
    const html = await page.text()
    t.match(html, `data-client-id="a&#34;&#38;&#60;b" data-issuer="${TOKENS.issuer}"`)
    t.notMatch(html, /<script(?![^>]* src=)|<style| style="| on\w+="|data-host-signed-in/, 'nothing is inline')

    const files = [...html.matchAll(LOADED)].map(([, path = '']) => new URL(path, `${url}/desk`))
    t.equal(files.length, 3, 'a script, a style and an icon')
    for (const file of files) {
      const answer = await fetch(file, { headers: { 'accept-language': 'xx' } })
      t.strictSame([answer.status, answer.headers.get('cache-control')], [200, 'public, max-age=31536000, immutable'])
      t.match(answer.headers.get('content-type'), /^(text\/(javascript|css); charset=utf-8|image\/svg\+xml)$/)
      t.equal((await fetch(file, { method: 'HEAD' })).status, 200)
      t.equal((await fetch(`${file.href}?x=1`)).status, 400)
    }

    t.equal((await fetch(`${url}/desk/`)).url, `${url}/desk`, 'with a slash at its end too')
    const refused = await fetch(`${url}/desk`, { method: 'POST', body: 'x' })
    t.strictSame([refused.status, refused.headers.get('allow')], [405, 'GET, HEAD'])
    const { pathname } = new URL(url)
    const base = pathname === '/' ? '' : pathname
    for (const none of [
      '..%2Findex.html',
      '../index.html',
      '%2e%2e/index.html',
      'index.html',
      '..%5cindex.html',
      'x.js',
    ]) {
      t.equal(
        (await send(url.replace(base, ''), { method: 'GET', path: `${base}/desk/${none}`, headers: {} })).status,
        404,
        none,
      )
    }
  })
}

void t.test(
  'a visit that lists and closes cases loads little script and style, and so do the other views',
  async (t) => {
    const folder = new URL('dist/bundle/desk/desk/', import.meta.resolve('casework/package.json'))
    const files = readdirSync(folder).filter((name) => /\.(js|css)$/.test(name))
    const isLocale = (name: string) => /^[a-z]{2}-[A-Z]{2}-/.test(name)
    const sizes = new Map(files.map((name) => [name, gzipSync(readFileSync(new URL(name, folder))).length]))
    const sizeOf = (isCounted: (name: string) => boolean) =>
      files.filter(isCounted).reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0)
    const isLater = (name: string) => /^(start|case)-view-/.test(name)
    const largest = Math.max(...files.filter(isLocale).map((name) => sizes.get(name) ?? 0))
    const english = sizeOf((name) => name.startsWith('en-US-'))
    const [first, later] = [sizeOf((name) => !isLocale(name) && !isLater(name)), sizeOf(isLater)]
    t.ok(english > 1_000 && later > 1_000, 'the files are found')
    t.ok(first + english <= 40_000, `${String(first + english)} bytes in English, compressed`)
    t.ok(first + largest <= 42_000, `${String(first + largest)} bytes in the language with the longest texts`)
    t.ok(first + largest + later <= 50_000, `${String(first + largest + later)} bytes with every view`)
  },
)

void t.test('there is no desk unless it is asked for', async (t) => {
  const { url, stop } = await startTestService()
  t.teardown(stop)
  t.equal((await fetch(`${url}/desk`)).status, 404)
})

void t.test('a host has it by an option, and identifies the person itself', async (t) => {
  const store = await openStore('sqlite::memory:')
  const host = Fastify()
  const authenticate = () => ({ actor: 'user', id: 7, access: 'manage' }) as const
  await host.register(casework, { prefix: '/cases', store, clock: systemClock, authenticate, desk: true })
  t.teardown(() => host.close().then(() => store.close()))
  const page = await host.inject('/cases/desk')
  t.match(page.body, 'id="desk" data-client-id="desk" data-host-signed-in')
  t.equal(page.headers['content-security-policy'], POLICY(''))
  const [[, path = ''] = []] = page.body.matchAll(LOADED)
  t.equal((await host.inject(new URL(path, 'http://host/cases/desk').pathname)).statusCode, 200)
  t.equal((await host.inject('/desk')).statusCode, 404)
  for (const desk of ['yes', { clientId: '' }, { tokenOrigin: 'https://tokens.example; script-src *' }]) {
    const options = { prefix: '/other', store, clock: systemClock, authenticate, desk: desk as unknown as boolean }
    await t.rejects(async () => Fastify().register(casework, options), /the option "desk" must be true, false/)
  }
})
