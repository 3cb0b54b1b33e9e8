import t, { type Test } from 'tap'
import { type DemoService, startDemoService } from '../../../../src/adapters/cli/demo/demo-service.js'
import type { World } from '../../../../src/adapters/world-format/written-world.js'
import { readConfig } from '../../../../src/config.js'
import { ERROR_CODES } from '../../../../src/domain/errors.js'
import { readFixture } from '../../../support/fixtures.js'

async function demo(t: Test): Promise<DemoService['server']> {
  const { server } = await startDemoService(readConfig({ PORT: '0', LOG_LEVEL: 'silent' }))
  t.teardown(() => server.stop())
  return server
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const JSON_BODY = { 'content-type': 'application/json' }

function post(url: string, body?: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, { method: 'POST', headers, ...(body !== undefined && { body }) })
}

async function bearer(url: string, who = 'user_id=7'): Promise<{ authorization: string }> {
  const answer = await post(`${url}/oauth2/token`, `grant_type=client_credentials&${who}`, FORM)
  return { authorization: `Bearer ${((await answer.json()) as { access_token: string }).access_token}` }
}

void t.test('tokens for users and clients', async (t) => {
  const { url } = await demo(t)
  for (const who of ['user_id=7', 'client_id=1&client_secret=any']) {
    t.equal((await fetch(`${url}/case/1001`, { headers: await bearer(url, who) })).status, 200, who)
  }
  const basic = { ...FORM, authorization: `Basic ${Buffer.from('1:any').toString('base64')}` }
  const answer = await post(`${url}/oauth2/token`, 'grant_type=client_credentials&scope=.default', basic)
  t.match(await answer.json(), { token_type: 'Bearer', expires_in: 3600, scope: '.default' })
  t.equal(answer.headers.get('cache-control'), 'no-store')
  const grant = 'grant_type=client_credentials'
  for (const [body, headers, status, error] of [
    [`${grant}&user_id=7`, JSON_BODY, 400, 'invalid_request'],
    ['user_id=7', FORM, 400, 'invalid_request'],
    [`${grant}&${grant}&user_id=7`, FORM, 400, 'invalid_request'],
    ['grant_type=password&user_id=7', FORM, 400, 'unsupported_grant_type'],
    [grant, FORM, 401, 'invalid_client'],
    [`${grant}&user_id=999`, FORM, 401, 'invalid_client'],
    [`${grant}&user_id=7&client_id=1`, FORM, 400, 'invalid_request'],
    [`${grant}&client_id=1`, basic, 400, 'invalid_request'],
    [`${grant}&user_id=7&scope=core.casemgr.manage+all`, FORM, 400, 'invalid_scope'],
  ] as const) {
    const refused = await post(`${url}/oauth2/token`, body, headers)
    t.equal(refused.status, status, body)
    t.match(await refused.json(), { error, error_description: /\.$/ })
  }
})

void t.test('the clock is fixed, moved and released, and a reset releases it', async (t) => {
  const { url } = await demo(t)
  const set = async (body: string) => (await post(`${url}/dev/clock`, body, JSON_BODY)).json()
  t.strictSame(await set('{"fix":"2026-12-24T18:00:00Z"}'), { state: 'fixed', now: '2026-12-24T18:00:00.000Z' })
  const headers = await bearer(url)
  t.match(await set('{"move":"2026-12-24T18:59:00Z"}'), { state: 'moved' })
  t.equal((await fetch(`${url}/case/1001`, { headers })).status, 200)
  await set('{"fix":"2026-12-24T19:00:00Z"}')
  t.equal((await fetch(`${url}/case/1001`, { headers })).status, 401, 'the token has ended')
  t.equal((await post(`${url}/dev/reset`)).status, 204)
  t.match(await set('{"release":true}'), { state: 'released' })
  for (const [body, code] of [
    ['', '400-264'],
    ['{', '400-900'],
    ['{}', '400-146'],
    ['{"fix":"2026-02-30T00:00:00Z"}', '400-152'],
    ['{"fix":"2026-02-03T00:00:00Z","release":true}', '400-147'],
    ['{"release":false}', '400-152'],
    ['{"stop":true}', '400-147'],
  ] as const) {
    t.match(await set(body), { code }, body)
  }
})

void t.test('a reset takes another world, or none of it', async (t) => {
  const { url } = await demo(t)
  const headers = await bearer(url)
  const statusOf = async (id: string) => (await fetch(`${url}/case/${id}`, { headers })).status
  const world = { ...(readFixture('worlds/situations.json') as Required<World>) }
  for (const [body, code] of [
    ['{', '400-900'],
    ['[]', '400-900'],
    ['{"case":[]}', '400-152'],
    [JSON.stringify({ ...world, departments: [] }), '400-152'],
  ] as const) {
    t.match(await (await post(`${url}/dev/reset`, body, JSON_BODY)).json(), { code }, body.slice(0, 20))
  }
  t.equal((await post(`${url}/dev/reset?world=none`)).status, 400)
  t.strictSame([await statusOf('1001'), await statusOf('1171')], [200, 404], 'nothing has changed')
  t.equal((await post(`${url}/dev/reset`, JSON.stringify(world), JSON_BODY)).status, 204)
  t.strictSame([await statusOf('1001'), await statusOf('1171')], [200, 200])
  t.equal((await post(`${url}/dev/reset`)).status, 204)
  t.strictSame([await statusOf('1001'), await statusOf('1171')], [200, 404], 'the demo world again')
})

void t.test('a compressed body is refused as by the operations', async (t) => {
  const { url } = await demo(t)
  for (const [path, type] of [
    ['/dev/reset', JSON_BODY],
    ['/dev/clock', JSON_BODY],
    ['/oauth2/token', FORM],
  ] as const) {
    const answer = await post(url + path, '{}', { ...type, 'content-encoding': 'gzip' })
    t.match(await answer.json(), { code: '415-900' }, path)
    t.equal(answer.headers.get('accept-encoding'), 'identity')
  }
})

void t.test('of thousands of reasons the first are shown, and how many more there are', async (t) => {
  const { url } = await demo(t)
  const headers = await bearer(url)
  const world = readFixture('worlds/demo.json') as Required<World>
  const [some] = world.cases
  const cases = Array.from({ length: 100 }, (_, at) => ({ ...some, id: 90_001 + at, status: 'closed' }))
  const lean = { ...world, cases, activities: [], notes: [] }
  t.equal((await post(`${url}/dev/reset`, JSON.stringify(lean), JSON_BODY)).status, 204)
  const ids = cases.map(({ id }) => id).join()
  await fetch(`${url}/case/${ids}/close`, { method: 'PATCH', headers })
  const { request } = (await (await fetch(`${url}/dev/requests`)).json()) as { request: object[] }
  t.match(request[0], { reasons: { length: 30 }, moreReasons: 70 })
  const page = await fetch(`${url}/dev/requests`, { headers: { accept: 'text/html' } })
  t.match(await page.text(), 'Reasons that are not shown: 70')
})

void t.test('every error of the contract can be forced, and nothing happens', async (t) => {
  const { url } = await demo(t)
  const headers = await bearer(url)
  const close = (more: Record<string, string>) =>
    fetch(`${url}/case/1001/close`, { method: 'PATCH', headers: { ...headers, ...more } })
  for (const code of ERROR_CODES) {
    const answer = await close({ 'casework-force-error': code, 'accept-language': 'ja' })
    t.equal(answer.status, Number(code.slice(0, 3)), code)
    t.match(await answer.json(), { code, developerMessage: /./ })
    t.equal(answer.headers.get('content-language'), 'ja-JP')
  }
  const xml = await close({ 'casework-force-error': '403-910', accept: 'application/xml' })
  t.match(await xml.text(), /<code>403-910<\/code>.*1001/)
  t.match(await (await close({ 'casework-force-error': '999-999' })).json(), { code: '400-102' })
  t.equal((await close({})).status, 204)
})

void t.test('the last requests are shown with every reason, and nothing in them runs', async (t) => {
  const { url } = await demo(t)
  const headers = await bearer(url)
  await fetch(`${url}/case/1102,1105,1106,1107/close`, { method: 'PATCH', headers })
  await fetch(`${url}/case/<script>'/close?"`, { method: 'PATCH', headers: { ...headers, 'accept-language': 'de' } })
  const { request } = (await (await fetch(`${url}/dev/requests`)).json()) as { request: { reasons: object[] }[] }
  t.match(request, [
    { status: 400, caller: 'user/7', reasons: [{ key: '' }] },
    { status: 400, method: 'PATCH', reasons: [{ key: 'case/1102/activity/5015', code: '400-910' }, {}, {}, {}] },
  ])
  t.equal(request.length, 2, 'without the dev tools themselves')
  t.notMatch(JSON.stringify(request), headers.authorization.slice(7))
  const page = await fetch(`${url}/dev/requests`, { headers: { accept: 'text/html,*/*;q=0.8' } })
  t.match(page.headers.get('content-security-policy'), /^default-src 'none'/)
  const html = await page.text()
  t.match(html, /case\/1102\/activity\/5015 400-910 <span lang="en-US">/)
  t.match(html, /<li>400-\d+ <span lang="de-DE">[^]*<pre lang="de-DE">/, 'each text in its language')
  t.notMatch(html, /<script/)
})
