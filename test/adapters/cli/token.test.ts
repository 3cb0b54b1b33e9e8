import { decodeJwt, decodeProtectedHeader } from 'jose'
import t from 'tap'
import { run } from './run.js'

const SECRET = { JWT_SECRET: 'x'.repeat(32) }

void t.test('a token for a user', async (t) => {
  const { code, out, err } = await run(['token', '--user', '7'], { env: SECRET })
  t.match({ code, err }, { code: 0, err: '' })
  t.match(out, /^[\w-]+\.[\w-]+\.[\w-]+\n$/, 'nothing but the token')
  t.match(decodeProtectedHeader(out), { alg: 'HS256' })
  const { iat = 0, exp = 0, jti, ...claims } = decodeJwt(out)
  t.strictSame(claims, { sub: '7', actor: 'user', scope: 'core.casemgr.manage' })
  t.equal(exp - iat, 3_600)
  t.ok(jti)
})

void t.test('a token for a client, with everything', async (t) => {
  const env = { ...SECRET, JWT_ISSUER: 'https://a.example', JWT_AUDIENCE: 'casework' }
  const args = ['token', '--client', '3', '--scope', '.default app.core.casemgr.read', '--expires-in', '2d']
  const { out } = await run(args, { env })
  const { iat = 0, exp = 0, ...claims } = decodeJwt(out)
  t.match(claims, {
    ...{ sub: '3', actor: 'client', scope: '.default app.core.casemgr.read' },
    ...{ iss: 'https://a.example', aud: 'casework' },
  })
  t.equal(exp - iat, 172_800)
})

void t.test('a token for a user for whom a client acts', async (t) => {
  const { out } = await run(['token', '--user', '7', '--act', '1'], { env: SECRET })
  t.match(decodeJwt(out), { sub: '7', actor: 'user', act: { sub: '1' } })
  const { code, err } = await run(['token', '--client', '7', '--act', '1'], { env: SECRET })
  t.match({ code, err }, { code: 2, err: /--act/ })
})
