import * as oauth from 'oauth4webapi'
import t from 'tap'
import { readFixture } from '../../../../support/fixtures.js'
import { BACK, DESK, FORM, type Rig, ROBOT, startRig } from './rig.js'

interface Tokens {
  readonly access_token: string
  readonly refresh_token: string
}

const tokensIn = async (answer: Response) => (await answer.json()) as Tokens

/** The refusal of a token server: status and code; its text must be a sentence. */
async function refusalIn(answer: Response): Promise<string> {
  const { error, error_description: text } = (await answer.json()) as { error?: string; error_description?: string }
  return `${String(answer.status)} ${error ?? ''}${(text ?? '').endsWith('.') ? '' : ' without a sentence'}`
}

const refresh = (rig: Rig, token: string, more: Readonly<Record<string, string | null>> = {}) =>
  rig.ask({ grant_type: 'refresh_token', client_id: 'desk', refresh_token: token, ...more })

void t.test('a code is good for its client, its address and its verifier alone', async (t) => {
  const rig = await startRig(t)
  const signedIn = await rig.signIn(DESK)
  for (const [name, expected, more] of [
    ['another verifier', '400 invalid_grant', { code_verifier: oauth.generateRandomCodeVerifier() }],
    ['the challenge as verifier', '400 invalid_grant', { code_verifier: signedIn.parameters.get('code_challenge') }],
    ['a short verifier', '400 invalid_grant', { code_verifier: signedIn.verifier.slice(0, 42) }],
    ['no verifier', '400 invalid_request', { code_verifier: null }],
    ['another address', '400 invalid_grant', { redirect_uri: `${BACK}&more` }],
    ['the same address, written otherwise', '400 invalid_grant', { redirect_uri: BACK.replace('%20', '+') }],
    ['no address', '400 invalid_request', { redirect_uri: null }],
    ['another client', '400 invalid_grant', { client_id: '1' }],
    ['an unknown client', '401 invalid_client', { client_id: '99' }],
    ['no client', '401 invalid_client', { client_id: null }],
    ['another code', '400 invalid_grant', { code: oauth.generateRandomState() }],
    ['no code', '400 invalid_request', { code: null }],
  ] as const) {
    t.equal(await refusalIn(await rig.redeem(signedIn, more)), expected, name)
  }
  const { access_token: token } = await tokensIn(await rig.redeem(signedIn))
  t.equal(await rig.statusWith(token), 200, 'none of them used the code up')
})

void t.test('a code that is used a second time revokes all tokens made from it', async (t) => {
  const rig = await startRig(t)
  const signedIn = await rig.signIn(DESK)
  const first = await tokensIn(await rig.redeem(signedIn))
  const second = await tokensIn(await refresh(rig, first.refresh_token))
  const acting = await tokensIn(
    await rig.ask({
      ...{ grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange', client_id: '1' },
      ...{ subject_token: second.access_token, subject_token_type: 'urn:ietf:params:oauth:token-type:access_token' },
    }),
  )
  const other = await tokensIn(await rig.redeem(await rig.signIn(DESK)))
  for (const { access_token: token } of [first, second, acting]) t.equal(await rig.statusWith(token), 200)

  t.equal(await refusalIn(await rig.redeem(signedIn)), '400 invalid_grant')
  for (const { access_token: token } of [first, second, acting]) t.equal(await rig.statusWith(token), 401)
  t.equal(await refusalIn(await refresh(rig, second.refresh_token)), '400 invalid_grant')
  t.equal(await rig.statusWith(other.access_token), 200, 'another sign-in of the same user goes on')
})

void t.test('of requests with the same code at one moment none has a good token in the end', async (t) => {
  const rig = await startRig(t)
  const signedIn = await rig.signIn(DESK)
  const answers = await Promise.all([1, 2, 3].map(() => rig.redeem(signedIn)))
  t.strictSame(answers.map(({ status }) => status).sort(), [200, 400, 400])
  const { access_token: token } = await tokensIn(answers.find(({ ok }) => ok)!)
  t.equal(await rig.statusWith(token), 401)
})

void t.test('a code lives for a minute', async (t) => {
  const rig = await startRig(t)
  await rig.setClock({ fix: '2026-12-24T18:00:00Z' })
  const [early, late] = [await rig.signIn(DESK), await rig.signIn(DESK)]
  await rig.setClock({ fix: '2026-12-24T18:00:59.999Z' })
  t.equal((await rig.redeem(early)).status, 200)
  await rig.setClock({ fix: '2026-12-24T18:01:00Z' })
  t.equal(await refusalIn(await rig.redeem(late)), '400 invalid_grant')
})

void t.test('a refresh token is used once: a second time revokes its family', async (t) => {
  const rig = await startRig(t)
  const first = await tokensIn(await rig.redeem(await rig.signIn(DESK, { scope: 'core.casemgr.read' })))
  for (const [name, expected, more] of [
    ['another client', '400 invalid_grant', { client_id: '1' }],
    ['no client', '401 invalid_client', { client_id: null }],
    ['no token', '400 invalid_request', { refresh_token: null }],
    ['an access token', '400 invalid_grant', { refresh_token: first.access_token }],
    ['a wider scope', '400 invalid_scope', { scope: 'core.casemgr.read core.casemgr.manage' }],
    ['the token twice', '400 invalid_request', { grant_type: null }],
  ] as const) {
    t.equal(await refusalIn(await refresh(rig, first.refresh_token, more)), expected, name)
  }
  const second = await tokensIn(await refresh(rig, first.refresh_token))
  const third = await tokensIn(await refresh(rig, second.refresh_token))
  t.equal(await rig.statusWith(third.access_token), 200)
  t.equal(await refusalIn(await refresh(rig, first.refresh_token)), '400 invalid_grant')
  for (const { access_token: token } of [first, second, third]) t.equal(await rig.statusWith(token), 401)
  t.equal(await refusalIn(await refresh(rig, third.refresh_token)), '400 invalid_grant', 'the newest one, too')
})

void t.test('a refresh token lives for twelve hours, each of them', async (t) => {
  const rig = await startRig(t)
  await rig.setClock({ fix: '2026-12-24T06:00:00Z' })
  const first = await tokensIn(await rig.redeem(await rig.signIn(DESK)))
  await rig.setClock({ fix: '2026-12-24T17:59:59.999Z' })
  const second = await tokensIn(await refresh(rig, first.refresh_token))
  await rig.setClock({ fix: '2026-12-25T05:59:59.999Z' })
  t.equal(await refusalIn(await refresh(rig, second.refresh_token)), '400 invalid_grant')
})

void t.test('a user who is gone gets no more tokens', async (t) => {
  const rig = await startRig(t)
  const [used, unused] = [await tokensIn(await rig.redeem(await rig.signIn(DESK))), await rig.signIn(DESK)]
  const { users, ...world } = readFixture('worlds/demo.json') as { users: { id: string }[] }
  const lean = { departments: (world as { departments: unknown }).departments, users: users.slice(1, 2) }
  const body = JSON.stringify({ ...lean, users: lean.users.map((user) => ({ ...user, roles: [], pull: {} })) })
  const headers = { 'content-type': 'application/json' }
  t.equal((await fetch(`${rig.origin}/dev/reset`, { method: 'POST', headers, body })).status, 204)
  t.equal(await refusalIn(await refresh(rig, used.refresh_token)), '400 invalid_grant')
  t.equal(await refusalIn(await rig.redeem(unused)), '400 invalid_grant')
  const page = await fetch(`${rig.origin}/oauth2/authorize?${(await rig.begin(DESK)).parameters.toString()}`)
  t.match(await page.text(), /Moss Gravelby/)
  t.notMatch(await (await fetch(page.url)).text(), /Juno/, 'the page shows the users of the world as it is')
})

void t.test('a refusal goes back to the client where the way is sound', async (t) => {
  const rig = await startRig(t)
  for (const [name, error, more] of [
    ['another response type', 'unsupported_response_type', { response_type: 'token' }],
    ['no response type', 'invalid_request', { response_type: null }],
    ['no state', 'invalid_request', { state: null }],
    ['no challenge', 'invalid_request', { code_challenge: null }],
    ['a challenge that is no hash', 'invalid_request', { code_challenge: 'short' }],
    ['the method plain', 'invalid_request', { code_challenge_method: 'plain' }],
    ['no method, which means plain', 'invalid_request', { code_challenge_method: null }],
    ['an unknown scope', 'invalid_scope', { scope: 'core.casemgr.manage everything' }],
    ['a scope of clients', 'invalid_scope', { scope: '.default' }],
  ] as const) {
    const begun = await rig.begin(ROBOT, more)
    const asked = `${rig.origin}/oauth2/authorize?${begun.parameters.toString()}`
    for (const answer of [await fetch(asked, { redirect: 'manual' }), await rig.choose(begun)]) {
      t.ok([302, 303].includes(answer.status), name)
      const to = new URL(answer.headers.get('location') ?? '')
      t.ok(to.href.startsWith(`${BACK}&error=`), `${name}: to the client, with its own query`)
      t.match(Object.fromEntries(to.searchParams), { error, error_description: /\.$/, iss: rig.origin }, name)
      t.equal(to.searchParams.get('state'), begun.parameters.get('state'), name)
      t.notOk(to.searchParams.has('code'), name)
    }
  }
  for (const [choice, error] of [
    [{ cancel: 'yes', user_id: '7' }, 'access_denied'],
    [{ user_id: '99' }, 'invalid_request'],
    [{ user_id: '7 or 8' }, 'invalid_request'],
    [{}, 'invalid_request'],
  ] as const) {
    const to = new URL((await rig.choose(await rig.begin(DESK), choice)).headers.get('location') ?? '')
    t.equal(to.searchParams.get('error'), error, JSON.stringify(choice))
  }
})

void t.test('nobody is sent to an address that is not sound', async (t) => {
  const rig = await startRig(t)
  const { host } = new URL(rig.origin)
  for (const [uri, client = 'desk'] of [
    [null],
    ['https://evil.example/'],
    ['//evil.example/'],
    ['/oauth2/token'],
    ['http://127.0.0.1.evil.example/'],
    ['http://localhost.evil.example/'],
    ['http://127.0.0.1@evil.example/'],
    ['http://user@127.0.0.1/'],
    ['http://127.0.0.1\\@evil.example/'],
    ['http:\\\\127.0.0.1/'],
    ['http://127.0.0.1/#code'],
    ['http://127.0.0.1/\r\nSet-Cookie: a=b'],
    [' http://127.0.0.1/'],
    ['http:127.0.0.1/'],
    ['http://127.0.0.1/ü'],
    ['javascript:alert(1)//127.0.0.1'],
    ['com.example.app:/back'],
    ['urn:ietf:wg:oauth:2.0:oob'],
    ['data:text/html,x'],
    [`https://${host}/`.replace('127.0.0.1', '127.0.0.2')],
    [BACK, '99'],
    [BACK, 'Desk'],
    [BACK, '01'],
  ] as const) {
    const begun = await rig.begin({ client_id: client }, { redirect_uri: uri })
    const name = `${String(uri)} of ${client}`
    const asked = `${rig.origin}/oauth2/authorize?${begun.parameters.toString()}`
    for (const answer of [await fetch(asked, { redirect: 'manual' }), await rig.choose(begun)]) {
      t.equal(answer.headers.get('location'), null, name)
      const expected = uri === BACK ? '400 invalid_client' : '400 invalid_request'
      t.equal(await refusalIn(answer), expected, name)
    }
    const page = await fetch(asked, { redirect: 'manual', headers: { accept: 'text/html' } })
    t.match(page.headers.get('content-type'), /^text\/html/)
    t.match(await page.text(), /This sign-in cannot begin/, name)
  }
  const twice = new URLSearchParams([...(await rig.begin(DESK)).parameters, ['redirect_uri', 'http://localhost/']])
  t.equal(await refusalIn(await fetch(`${rig.origin}/oauth2/authorize?${twice.toString()}`)), '400 invalid_request')

  for (const uri of [`${rig.origin}/desk`, 'http://localhost:1/', 'https://127.0.0.1/', 'http://[::1]:4711/back']) {
    const page = await fetch(
      `${rig.origin}/oauth2/authorize?${(await rig.begin(DESK, { redirect_uri: uri })).parameters.toString()}`,
    )
    t.equal(page.status, 200, uri)
  }
})

void t.test('a body of another type or coding is refused', async (t) => {
  const { origin } = await startRig(t)
  const post = (path: string, headers: Record<string, string>) =>
    fetch(origin + path, { method: 'POST', headers, body: '{}' })
  for (const path of ['/oauth2/authorize', '/oauth2/token']) {
    t.equal(await refusalIn(await post(path, { 'content-type': 'application/json' })), '400 invalid_request')
    t.match(await (await post(path, { ...FORM, 'content-encoding': 'gzip' })).json(), { code: '415-900' })
  }
})
