import Fastify from 'fastify'
import t from 'tap'
import { startDemoService } from '../../src/adapters/cli/demo/demo-service.js'
import { readConfig } from '../../src/config.js'
import { casework, openStore, systemClock } from '../../src/index.js'
import { startTestService } from '../support/test-service.js'
import { TOKENS } from '../support/tokens.js'

interface Served {
  readonly openapi: string
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, { readonly servers?: readonly { readonly url: string }[] }>>
}

/** What a page loads from below it. */
const LOADED = /(?:src|href)="(docs\/[^"]+)"/g

/** What a text of the document links to. */
const LINKS = /\]\(([\w.][^)\\]*)\)/g

async function filesOf(url: string, page: string): Promise<Response[]> {
  return Promise.all([...page.matchAll(LOADED)].map(([, path = '']) => fetch(new URL(path, `${url}/docs`))))
}

for (const basePath of ['', '/core/casemgr/v3']) {
  void t.test(`a service with the base path '${basePath}'`, async (t) => {
    const service = await startTestService({ basePath })
    t.teardown(() => service.stop())
    const answer = await fetch(`${service.url}/openapi.json`)
    t.equal(answer.headers.get('content-type'), 'application/json; charset=utf-8')
    const text = await answer.text()
    const { openapi, servers, paths } = JSON.parse(text) as Served
    t.match(openapi, /^3\.1\./)
    const serverOf = (one: Served['servers'] | undefined) => new URL(one?.[0]?.url ?? '', answer.url).pathname
    t.equal(serverOf(servers), `${basePath}/`)
    t.equal(serverOf(paths['/health/live']?.servers), '/')
    t.notMatch(servers[0]?.url, /^\//, 'whatever a proxy takes off the path')

    const links = [...new Set([...text.matchAll(LINKS)].map(([, link = '']) => link))]
    t.ok(links.length > 40, `${String(links.length)} links`)
    for (const link of links) {
      const linked = await fetch(new URL(link, `${service.url}/docs`))
      t.strictSame([linked.status, linked.headers.get('content-type')], [200, 'text/plain; charset=utf-8'], link)
      t.match(await linked.text(), /^# \w/m)
    }

    const page = await fetch(`${service.url}/docs`)
    t.match(page.headers.get('content-type'), /^text\/html/)
    t.match(page.headers.get('content-security-policy'), /^default-src 'none'; script-src 'self';/)
    const html = await page.text()
    t.equal(await (await fetch(`${service.url}/docs/`)).text(), html, 'with a slash at its end too')
    t.notMatch(html, /https?:\/\/|<script>|data-user/, 'nothing from elsewhere, nothing inline, nobody signed in')
    const files = await filesOf(service.url, html)
    t.equal(files.length, 3)
    for (const file of files) t.equal(file.status, 200, file.url)

    const refused = await fetch(`${service.url}/docs`, { method: 'POST' })
    t.equal(refused.status, 405)
    t.equal(refused.headers.get('allow'), 'GET, HEAD')
    t.equal((await fetch(`${service.url}/docs/start.js?x=1`)).status, 400)
    for (const none of ['other.js', 'errors/400-999.md', 'errors/..%2Fopenapi.json', 'errors/', 'errors']) {
      t.equal((await fetch(`${service.url}/docs/${none}`)).status, 404, none)
    }
  })
}

void t.test('a host has it below its prefix, and nothing else of it', async (t) => {
  const store = await openStore('sqlite::memory:')
  const host = Fastify()
  const options = { store, clock: systemClock, tokens: TOKENS, basePath: '/v3' }
  await host.register(casework, { prefix: '/cases', ...options })
  t.teardown(async () => {
    await host.close()
    await store.close()
  })
  const served = (await host.inject('/cases/v3/openapi.json')).json<Served>()
  t.strictSame(served.servers, [{ url: '.' }])
  t.strictSame(served.paths['/health/ready']?.servers, [{ url: '..' }])
  t.equal((await host.inject('/cases/v3/docs')).statusCode, 200)
  t.equal((await host.inject('/docs')).statusCode, 404)
})

void t.test('the page of the demo says whose token it fills in and where to get it', async (t) => {
  const { server } = await startDemoService(readConfig({ PORT: '0', LOG_LEVEL: 'silent', BASE_PATH: '/v3' }))
  t.teardown(() => server.stop())
  const html = await (await fetch(`${server.url}/docs`)).text()
  const [, user = '', tokenUrl = ''] = /data-user="(\w+)" data-token-url="([^"]+)"/.exec(html) ?? []
  const body = new URLSearchParams({ grant_type: 'client_credentials', user_id: user })
  const answer = await fetch(new URL(tokenUrl, server.url), { method: 'POST', body })
  const { access_token: token } = (await answer.json()) as { access_token: string }
  const close = { method: 'PATCH', headers: { authorization: `Bearer ${token}`, 'casework-force-error': '403-910' } }
  t.equal((await fetch(`${server.url}/case/1001/close`, close)).status, 403)
  const { request } = (await (await fetch(new URL('/dev/requests', server.url))).json()) as { request: unknown[] }
  t.equal(request.length, 1, 'the page itself is not among the last requests')
})
