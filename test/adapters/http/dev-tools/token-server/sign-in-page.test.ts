import t from 'tap'
import { matching, type Person } from '../../../../../src/adapters/http/dev-tools/token-server/people.js'
import { signInPage } from '../../../../../src/adapters/http/dev-tools/token-server/sign-in-page.js'
import { pagePolicy } from '../../../../../src/adapters/http/dev-tools/token-server/sign-in-style.js'
import { DESK, startRig } from './rig.js'

const EVIL = `"'><script>alert(1)</script>&`

const person = (id: number, more: Partial<Person> = {}): Person => ({
  ...{ id: String(id), name: `User ${String(id)}`, userName: `user${String(id)}` },
  ...{ departments: ['Teapots'], actions: [], pulls: [], ...more },
})

const shown = (users: readonly Person[], parameters: Readonly<Record<string, string>> = {}) =>
  signInPage({
    client: '1',
    target: new URL('http://127.0.0.1:4711/back'),
    scope: 'core.casemgr.read',
    parameters: new URLSearchParams(parameters),
    people: { users, clients: new Map([['1', `Robot ${EVIL}`]]) },
  })

void t.test('nothing that a world or a request says is taken for HTML', async (t) => {
  const evil = { name: EVIL, userName: EVIL, departments: [EVIL], actions: [EVIL], pulls: [EVIL] }
  const users = Array.from({ length: 20 }, (_, at) => person(at + 1, evil))
  const html = shown(users, { state: EVIL, scope: EVIL, redirect_uri: EVIL, q: EVIL.slice(0, 5) })
  t.notMatch(html, /<script|alert\(1\)<\/|="[^"]*'[^"]*"/)
  t.equal(html.split('&lt;script&gt;').length > 20, true)
})

void t.test('many users can be searched, and the first are shown', async (t) => {
  const users = Array.from({ length: 120 }, (_, at) => person(at + 1))
  t.match(shown(users), /<p role="status">50 of 120 users are shown/)
  t.equal(shown(users).split('<li>').length, 51)
  const found = shown(users, { q: 'user 119', state: 'kept' })
  t.match(found, /value="user 119"/)
  t.equal(found.split('<li>').length, 2)
  t.equal(found.split('name="state" value="kept"').length, 3, 'the request goes on, from both forms')
  t.match(shown(users, { q: 'nobody' }), /There is no such user/)
  t.notMatch(shown(users.slice(0, 5)), /type="search"/, 'few are seen at a glance')
})

void t.test('a user is found by name, user name, id and department', async (t) => {
  const users = [person(1), person(2, { departments: null, name: 'Odo' }), person(33, { departments: ['Umbrellas'] })]
  const found = (text: string) => matching(users, text).map(({ id }) => id)
  for (const [text, ids] of [
    ['', ['1', '2', '33']],
    [' ODO ', ['2']],
    ['user33', ['33']],
    ['33', ['33']],
    ['umbr', ['33']],
    ['x', []],
  ] as const) {
    t.strictSame(found(text), ids, text)
  }
})

void t.test('the page has a policy: no script, no frame, and the way back of its form', async (t) => {
  const rig = await startRig(t)
  const page = await fetch(`${rig.origin}/oauth2/authorize?${(await rig.begin(DESK)).parameters.toString()}`)
  const policy = page.headers.get('content-security-policy')
  t.equal(policy, pagePolicy(new URL('http://127.0.0.1:4711/')))
  t.match(policy, "form-action 'self' http://127.0.0.1:4711;")
  t.match(pagePolicy(new URL('http://[::1]:4711/')), "form-action 'self' http:;")
  t.notMatch(policy, /unsafe|script/)
  t.match(Object.fromEntries(page.headers), { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
  const html = await page.text()
  t.notMatch(html, /<script|<style|style=|onclick/)
  t.match(html, '<code>core.casemgr.manage</code>')
  t.match(
    html,
    /Juno Tidewater.*Departments: Teapots, Umbrellas, Kites\..*May: Case:Close, .*May pull from: Teapot questions, /s,
  )
  t.match(html, /Odo Brasswhistle.*In all departments\./s)
  t.match(html, /Fen Buttonwood.*May only read\./s)
  const style = await fetch(new URL(/href="([^"]+)"/.exec(html)?.[1] ?? '', page.url))
  t.match([style.status, style.headers.get('content-type')], [200, 'text/css; charset=utf-8'])
  const { request } = (await (await fetch(`${rig.origin}/dev/requests`)).json()) as { request: object[] }
  t.strictSame(
    request.filter((one) => JSON.stringify(one).includes('oauth2')),
    [],
    'what may hold a code is not among the last requests',
  )
})
