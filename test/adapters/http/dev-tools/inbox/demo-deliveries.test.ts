import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import t, { type Test } from 'tap'
import { startDemoService } from '../../../../../src/adapters/cli/demo/demo-service.js'
import { readConfig } from '../../../../../src/config.js'

interface Delivery {
  readonly id: string
  readonly type: string
  readonly signedBy: readonly string[]
}

/** A demo, and the requests of a client application to it. */
async function demo(t: Test) {
  const { server } = await startDemoService(
    readConfig({ PORT: '0', LOG_LEVEL: 'silent', WEBHOOK_ALLOW: '127.0.0.0/8' }),
  )
  t.teardown(() => server.stop())
  const { url } = server
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: '1' })
  const answer = await fetch(`${url}/oauth2/token`, { method: 'POST', body: form })
  const { access_token: token } = (await answer.json()) as { access_token: string }
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const ask = async (path: string, body?: object) => {
    const sent = body ? { headers, body: JSON.stringify(body) } : { headers: { authorization: headers.authorization } }
    return (await (await fetch(`${url}/webhook${path}`, { method: 'POST', ...sent })).json()) as { id: string }
  }
  const shown = async <T>(path: string) =>
    ((await (await fetch(`${url}/dev/${path}`)).json()) as { delivery: readonly T[] }).delivery
  return { url, ask, shown }
}

void t.test('the inbox knows the secrets of the webhooks of the demo', async (t) => {
  const { url, ask, shown } = await demo(t)
  const { id } = await ask('', { url: `${url}/dev/inbox` })
  t.match(await ask(`/${id}/test`), { outcome: 'delivered', status: 204 })
  await ask(`/${id}/secret`)
  await ask(`/${id}/test`)
  t.match(await shown<Delivery>('inbox'), [
    { id: new RegExp(`^test-\\w+-${id}$`), type: 'test', signedBy: ['current', 'old'] },
    { id: new RegExp(`^test-\\w+-${id}$`), type: 'test', signedBy: ['current'] },
  ])
  t.equal((await fetch(`${url}/dev/reset`, { method: 'POST' })).status, 204)
  t.strictSame(await shown<Delivery>('inbox'), [])
})

void t.test('the last requests tell of each attempt at a delivery, and only the origin of its URL', async (t) => {
  const { url, ask, shown } = await demo(t)
  const receiver = createServer((_request, response) => response.writeHead(503).end())
  await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening))
  t.teardown(() => receiver.close())
  const origin = `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}`
  for (const to of [`${url}/dev/inbox`, `${origin}/hidden?key=hidden`]) {
    const { id } = await ask('', { url: to })
    await ask(`/${id}/test`)
  }
  const sent = await shown('requests')
  t.match(sent, [
    { method: 'POST', origin, status: 503, failure: 'status', milliseconds: Number },
    { method: 'POST', origin: url, status: 204, failure: null, at: /^20\d\d-.+Z$/ },
  ])
  t.notMatch(JSON.stringify(sent), 'hidden')
  const page = await fetch(`${url}/dev/requests`, { headers: { accept: 'text/html' } })
  const html = await page.text()
  t.match(html, `<h2>503 POST ${origin}</h2>`)
  t.match(html, /<h2>204 POST [^]+, delivered, \d+ ms/)
})
