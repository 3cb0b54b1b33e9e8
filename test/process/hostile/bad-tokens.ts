import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import fc from 'fast-check'
import { signToken, TOKENS } from '../../support/tokens.js'

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const PEM = publicKey.export({ type: 'spki', format: 'pem' }).toString()
const JWK = publicKey.export({ format: 'jwk' })
const HUGE = 'x'.repeat(50_000)

function encode(part: unknown): string {
  return Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url')
}

function hs256(header: unknown, payload: unknown, secret: string = TOKENS.keys.secret): string {
  const signed = `${encode(header)}.${encode(payload)}`
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
}

function rs256(header: object, payload: unknown): string {
  const signed = `${encode({ alg: 'RS256', typ: 'JWT', ...header })}.${encode(payload)}`
  return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`
}

/** Claims that would be good. */
function claims(now: number): Readonly<Record<string, unknown>> {
  const seconds = Math.floor(now / 1_000)
  return {
    ...{ sub: '7', actor: 'user', scope: 'core.casemgr.manage', iss: TOKENS.issuer, aud: TOKENS.audience },
    ...{ iat: seconds, exp: seconds + 86_400 },
  }
}

const ODD_VALUES: readonly unknown[] = [
  ...[null, '', 0, -1, true, [], {}, ['7'], { $gt: '' }, '__proto__', 'constructor', '1e3', '07', ' 7', '7\0', '٧'],
  ...["7' or '1'='1", '9'.repeat(400), 1e308, '9999999999', Number.MAX_SAFE_INTEGER + 1],
]
/** Bad values of each claim, besides an absent one; `sub` is wrong as a number too. */
const BAD_CLAIMS: Readonly<Record<string, readonly unknown[]>> = {
  sub: [...ODD_VALUES, 7, '999'],
  actor: [...ODD_VALUES, 'admin', 'User', 'client '],
  act: [...ODD_VALUES, { sub: 7 }, { sub: '999' }, { sub: '7', actor: 'user' }, [{ sub: '7' }], { act: { sub: '7' } }],
  exp: [null, '', '9999999999', -1, 0, true, [9_999_999_999], {}, 'tomorrow'],
  nbf: [9_999_999_999, '0', [], {}, true],
  iss: [...ODD_VALUES, 'https://issuer.example/', 'https://evil.example', [TOKENS.issuer, 'x'].join()],
  aud: [...ODD_VALUES, 'Casework', ['other'], 'casework,other'],
  scope: ['', 'core.casemgr.managed', 'app.core.casemgr.manage', '.default', 7, {}, [7], [['core.casemgr.manage']]],
}

const badClaim = fc
  .constantFrom(...Object.keys(BAD_CLAIMS))
  .chain((name) => fc.constantFrom(...(BAD_CLAIMS[name] ?? [])).map((value) => ({ [name]: value })))
const absentClaim = fc.constantFrom('sub', 'actor', 'exp', 'iss', 'aud', 'scope').map((name) => ({ [name]: undefined }))

const ODD_HEADERS: readonly object[] = [
  { alg: 'HS256', crit: ['exp'] },
  { alg: 'HS256', crit: [] },
  { alg: 'HS256', crit: ['b64'], b64: false },
  { alg: 'hs256' },
  { alg: ['HS256'] },
  { alg: null },
  { typ: 'JWT' },
  ...[null, '', 7, {}, 'JWE', 'logout+jwt', 'dpop+jwt', 'id_token'].map((typ) => ({ alg: 'HS256', typ })),
  { alg: 'HS384' },
  { alg: 'HS512' },
  { alg: 'none' },
  { alg: 'None' },
  { alg: 'RS256' },
  { alg: 'ES256' },
  { alg: 'PS256' },
  { alg: 'EdDSA' },
  { alg: 'dir', enc: 'A128GCM' },
]
const PAYLOADS: readonly unknown[] = [
  '',
  'null',
  '[]',
  '7',
  '"7"',
  '{',
  '{"sub":"7"',
  '\0',
  '{"__proto__":{"sub":"7"}}',
]
const KEY_IDS = ['../../../../dev/null', "' union select 'x' --", '| cat /etc/passwd', '\0', HUGE, '__proto__']
const RAW = [
  '',
  '.',
  '..',
  '...',
  'a.b',
  'a.b.c',
  'a.b.c.d.e',
  `${HUGE}.${HUGE}.x`,
  'eyJhbGciOiJIUzI1NiJ9..',
  '%00',
  'null',
]

/** Tokens that must count for nobody, whatever the request; a good key has signed some of them. */
export function badTokens(now: number): fc.Arbitrary<string> {
  const good = claims(now)
  const token = signToken({ user: '7' }, now)
  const [head = '', payload = '', signature = ''] = token.split('.')
  const embedded = { jwk: JWK, x5c: [JWK.n], jku: 'http://127.0.0.1:1/jwks.json', x5u: 'file:///etc/passwd' }
  return fc.oneof(
    fc.oneof(badClaim, absentClaim).map((bad) => hs256({ alg: 'HS256', typ: 'JWT' }, { ...good, ...bad })),
    fc.constantFrom(...ODD_HEADERS).map((header) => hs256(header, good)),
    fc.constantFrom('none', 'None', 'NONE', 'nOnE').map((alg) => `${encode({ alg })}.${payload}.`),
    fc.constantFrom(...PAYLOADS).map((one) => hs256({ alg: 'HS256' }, one)),
    fc.constantFrom(...KEY_IDS).map((kid) => hs256({ alg: 'HS256', kid }, good, '')),
    fc.constantFrom(...KEY_IDS).map((kid) => rs256({ kid }, good)),
    fc.constantFrom(PEM, '', 'secret', 'x'.repeat(32)).map((secret) => hs256({ alg: 'HS256' }, good, secret)),
    fc.constantFrom(...Object.entries(embedded)).map(([name, value]) => rs256({ [name]: value }, good)),
    fc.constantFrom(...Object.entries(embedded)).map(([name, one]) => hs256({ alg: 'HS256', [name]: one }, good, PEM)),
    fc.constantFrom(...RAW),
    fc.constantFrom(
      ...[`${head}.${payload}`, `${head}.${payload}.`, `${head}..${signature}`, `.${payload}.${signature}`],
      ...[`${token}.`, `${token}x`, `${token}.${signature}`, `${payload}.${head}.${signature}`, token.toUpperCase()],
      ...[hs256({ alg: 'HS256', pad: HUGE }, { ...good, actor: 'nobody' }), `${head}.${HUGE}.${signature}`],
    ),
  )
}

/** Authorizations that are none, around a token that is good. */
export function badAuthorizations(token: string): readonly string[] {
  return [
    ...['', 'Bearer', 'Bearer ', `Basic ${token}`, `Bearer ${token} ${token}`, `Bearer ${token},Bearer ${token}`],
    ...[token, `Bearer=${token}`, `Bearer "${token}"`, `Token ${token}`, `Bearer\t${token}`, `Bearer ${token}; a=b`],
    ...[`Bearer \x80${token}`, 'Basic OjpCOg==', `Digest username="${token}"`, `Bearer${token}`],
  ]
}
