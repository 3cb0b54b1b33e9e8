import { decodeJwt } from 'jose'
import * as oauth from 'oauth4webapi'
import t from 'tap'
import { BACK, DESK, INSECURE, ROBOT, startRig } from './rig.js'

const SECRET = oauth.ClientSecretBasic('any')
const EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange'
const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token'

for (const [basePath, client, authentication] of [
  ['', DESK, oauth.None()],
  ['/core/casemgr/v3', ROBOT, SECRET],
] as const) {
  void t.test(`a client signs a user in behind '${basePath}', from the address of the service alone`, async (t) => {
    const rig = await startRig(t, { BASE_PATH: basePath })
    const { server } = rig
    t.match(server, { issuer: rig.origin, code_challenge_methods_supported: ['S256'] })

    const { answer, verifier } = await rig.signIn(client, { scope: 'core.casemgr.read core.casemgr.manage' })
    const redeemed = await oauth.processAuthorizationCodeResponse(
      server,
      client,
      await oauth.authorizationCodeGrantRequest(server, client, authentication, answer, BACK, verifier, INSECURE),
    )
    t.match(redeemed, { token_type: 'bearer', expires_in: 3_600, scope: 'core.casemgr.read core.casemgr.manage' })
    t.match(decodeJwt(redeemed.access_token), { sub: '7', actor: 'user', iss: rig.origin })
    t.notHas(decodeJwt(redeemed.access_token), { act: {} })
    t.equal(await rig.statusWith(redeemed.access_token), 200)

    const additionalParameters = { scope: 'core.casemgr.read' }
    const refreshed = await oauth.processRefreshTokenResponse(
      server,
      client,
      await oauth.refreshTokenGrantRequest(server, client, authentication, redeemed.refresh_token!, {
        ...INSECURE,
        additionalParameters,
      }),
    )
    t.match(refreshed, { scope: 'core.casemgr.read', refresh_token: /^[\w-]{43}$/ })
    t.not(refreshed.refresh_token, redeemed.refresh_token)
    t.equal(await rig.statusWith(refreshed.access_token, 'PATCH', '/case/1001/close'), 403, 'may only read')
    const next = await oauth.refreshTokenGrantRequest(
      server,
      client,
      authentication,
      refreshed.refresh_token!,
      INSECURE,
    )
    t.match(await oauth.processRefreshTokenResponse(server, client, next), { scope: redeemed.scope }, 'all of it again')
  })
}

void t.test('a client acts for a user: the journal names both', async (t) => {
  const rig = await startRig(t)
  const { server } = rig
  const { access_token: users } = (await (await rig.redeem(await rig.signIn(DESK))).json()) as { access_token: string }
  const exchanged = await oauth.processGenericTokenEndpointResponse(
    server,
    ROBOT,
    await oauth.genericTokenEndpointRequest(
      ...[server, ROBOT, SECRET, EXCHANGE],
      new URLSearchParams({ subject_token: users, subject_token_type: ACCESS_TOKEN }),
      INSECURE,
    ),
  )
  t.match(exchanged, { token_type: 'bearer', issued_token_type: ACCESS_TOKEN, scope: 'core.casemgr.manage' })
  t.notHas(exchanged, { refresh_token: /./ })
  t.match(decodeJwt(exchanged.access_token), { sub: '7', actor: 'user', act: { sub: '1' } })

  const close = async (token: string) => {
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': 'one' }
    const answer = await fetch(`${rig.url}/case/1001/close`, { method: 'PATCH', headers })
    return [answer.status, answer.headers.get('idempotency-replayed')]
  }
  t.strictSame(await close(exchanged.access_token), [204, null])
  t.strictSame(await close(users), [204, 'true'], 'the key is that of the user, through whichever client')
  const read = await fetch(`${rig.url}/journal`, { headers: { authorization: `Bearer ${users}` } })
  const { entry } = (await read.json()) as { entry: { by: object }[] }
  t.equal(entry.length, 4)
  for (const { by } of entry) t.strictSame(by, { user: { id: '7' }, client: { id: '1' } })
  const { request } = (await (await fetch(`${rig.origin}/dev/requests`)).json()) as { request: { caller: string }[] }
  t.match(request.at(-1), { caller: 'user/7 through client/1' })
})

void t.test('an exchanged token lives no longer than the token of the user, and has no other scope', async (t) => {
  const rig = await startRig(t)
  await rig.setClock({ fix: '2026-12-24T18:00:00Z' })
  const { access_token: subject } = (await (
    await rig.redeem(await rig.signIn(DESK, { scope: 'core.casemgr.read' }))
  ).json()) as { access_token: string }
  const exchange = (more: Readonly<Record<string, string | null>> = {}) =>
    rig.ask({ grant_type: EXCHANGE, client_id: '1', subject_token: subject, subject_token_type: ACCESS_TOKEN, ...more })

  await rig.setClock({ fix: '2026-12-24T18:59:50Z' })
  t.match(await (await exchange()).json(), { expires_in: 10, scope: 'core.casemgr.read' })
  const { access_token: delegated } = (await (await exchange()).json()) as { access_token: string }
  const robots = (await (await rig.ask({ grant_type: 'client_credentials', client_id: '1' })).json()) as object
  for (const [name, status, error, more] of [
    ['a wider scope', 400, 'invalid_scope', { scope: 'core.casemgr.manage' }],
    ['no token', 400, 'invalid_request', { subject_token: null }],
    ['nonsense', 400, 'invalid_request', { subject_token: 'x' }],
    ['no type', 400, 'invalid_request', { subject_token_type: null }],
    ['an ID token', 400, 'invalid_request', { subject_token_type: 'urn:ietf:params:oauth:token-type:id_token' }],
    ['for a refresh token', 400, 'invalid_request', { requested_token_type: 'urn:x' }],
    ['another actor', 400, 'invalid_request', { actor_token: subject }],
    ['no client', 401, 'invalid_client', { client_id: null }],
    ['an unknown client', 401, 'invalid_client', { client_id: '99' }],
    ['the desk', 400, 'unauthorized_client', { client_id: 'desk' }],
    ['a token with which a client acts already', 400, 'invalid_request', { subject_token: delegated }],
    [
      'a token of a client',
      400,
      'invalid_request',
      { subject_token: (robots as { access_token: string }).access_token },
    ],
  ] as const) {
    const refused = await exchange(more)
    t.equal(refused.status, status, name)
    t.match(await refused.json(), { error, error_description: /\.$/ }, name)
  }
  await rig.setClock({ fix: '2026-12-24T19:00:00Z' })
  t.match(await (await exchange()).json(), { error: 'invalid_request' }, 'an expired token')
  t.equal(await rig.statusWith(delegated), 401)
})
