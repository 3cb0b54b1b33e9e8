import t, { type Test } from 'tap'
import { startDemoService } from '../../../../../src/adapters/cli/demo/demo-service.js'
import { readConfig } from '../../../../../src/config.js'

async function demo(t: Test): Promise<string> {
  const { server } = await startDemoService(readConfig({ PORT: '0', LOG_LEVEL: 'silent' }))
  t.teardown(() => server.stop())
  return server.url
}

async function shown(url: string): Promise<readonly object[]> {
  return ((await (await fetch(`${url}/dev/inbox`)).json()) as { delivery: object[] }).delivery
}

void t.test('takes any delivery and shows the newest first, and a reset empties it', async (t) => {
  const url = await demo(t)
  const deliver = (body: string, headers: Record<string, string> = {}, query = '') =>
    fetch(`${url}/dev/inbox${query}`, { method: 'POST', headers, body })
  t.equal((await deliver('{"type":"case_closed"}', { 'content-type': 'application/json' })).status, 204)
  t.equal((await deliver('of any type', { 'content-type': 'text/csv' })).status, 204)
  t.equal((await fetch(`${url}/dev/inbox`, { method: 'POST' })).status, 204)
  t.match(await shown(url), [
    { id: '', type: null, body: '' },
    { body: 'of any type' },
    { type: 'case_closed', signedBy: [] },
  ])
  t.equal((await deliver('', {}, '?for=me')).status, 400)
  t.equal((await deliver('x'.repeat(65_537))).status, 413)
  t.equal((await shown(url)).length, 3)
  const { request } = (await (await fetch(`${url}/dev/requests`)).json()) as { request: object[] }
  t.strictSame(request, [], 'it is no request to the service')
  t.equal((await fetch(`${url}/dev/reset`, { method: 'POST' })).status, 204)
  t.strictSame(await shown(url), [])
})

void t.test('nothing in its page runs', async (t) => {
  const url = await demo(t)
  const body = JSON.stringify({ type: '<b>closed', data: { case: { id: '<i>' } }, more: '<script>' })
  await fetch(`${url}/dev/inbox`, { method: 'POST', headers: { 'webhook-id': '<u>' }, body })
  const page = await fetch(`${url}/dev/inbox`, { headers: { accept: 'text/html,*/*;q=0.8' } })
  t.match(page.headers.get('content-security-policy'), /^default-src 'none'/)
  t.equal(page.headers.get('cache-control'), 'no-store')
  const html = await page.text()
  t.match(html, '<h2>&lt;b&gt;closed, case &lt;i&gt;</h2>')
  t.match(html, 'webhook-id &lt;u&gt;</p>')
  t.match(html, 'No signature holds')
  t.notMatch(html, /<script|<[biu]>/)
})
