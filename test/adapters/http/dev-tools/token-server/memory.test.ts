import { hash } from 'node:crypto'
import t from 'tap'
import { signInCodes } from '../../../../../src/adapters/http/dev-tools/token-server/codes.js'
import { tokenFamilies } from '../../../../../src/adapters/http/dev-tools/token-server/families.js'
import { isSecretBehind, readChallenge } from '../../../../../src/adapters/http/dev-tools/token-server/pkce.js'

const VERIFIER = 'v'.repeat(43)
const CONSENT = { client: 'desk', user: '7', scope: 'core.casemgr.read' }
const SIGN_IN = { ...CONSENT, redirectUri: 'http://localhost/', challenge: hash('sha256', VERIFIER, 'base64url') }
const PROOF = { client: 'desk', redirectUri: 'http://localhost/', verifier: VERIFIER }

function memory() {
  let last = 0
  const parts = { clock: { now: () => 0 }, random: () => `secret-${String((last += 1))}` }
  const families = tokenFamilies(parts)
  return { families, codes: signInCodes({ ...parts, families }) }
}

void t.test('the oldest codes are forgotten', async (t) => {
  const { codes } = memory()
  const made = Array.from({ length: 1_001 }, () => codes.make(SIGN_IN))
  t.throws(() => codes.redeem(made[0]!, PROOF), { code: 'invalid_grant' })
  t.match(codes.redeem(made[1]!, PROOF), CONSENT)
  codes.make(SIGN_IN)
  t.throws(() => codes.redeem(made[1]!, PROOF), { code: 'invalid_grant' }, 'use keeps no code longer')
  t.match(codes.redeem(made[2]!, PROOF), CONSENT)
})

void t.test('the oldest refresh tokens are forgotten', async (t) => {
  const { families } = memory()
  const tokens = Array.from({ length: 10_001 }, (_, at) => families.begin(`f${String(at)}`, CONSENT).refreshToken)
  t.throws(() => families.refresh(tokens[0]!, 'desk', null), { code: 'invalid_grant' })
  t.match(families.refresh(tokens[1]!, 'desk', null), { ...CONSENT, family: 'f1' })
})

void t.test('an access token shows its family, and is revoked with it', async (t) => {
  const { families } = memory()
  const [own, other, none] = [families.tokenId('a'), families.tokenId('b'), families.tokenId(null)]
  families.revoke('a')
  t.strictSame([own, other, none].map(families.familyOf), ['a', 'b', null])
  t.strictSame([own, other, none, 'a', ''].map(families.isRevoked), [true, false, false, false, false])
  t.equal(families.familyOf(null), null)
})

void t.test('the challenge of RFC 7636, appendix B', async (t) => {
  const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'
  const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
  t.equal(readChallenge(challenge, 'S256'), challenge)
  t.equal(isSecretBehind(challenge, verifier), true)
  for (const other of [`${verifier}x`, verifier.toUpperCase(), challenge, '', `${verifier}=`]) {
    t.equal(isSecretBehind(challenge, other), false, other)
  }
  for (const length of [42, 129]) {
    const verifier = 'v'.repeat(length)
    t.equal(isSecretBehind(hash('sha256', verifier, 'base64url'), verifier), false, `${String(length)} characters`)
  }
  for (const [wrong, method] of [
    [challenge, 'plain'],
    [challenge, 's256'],
    [challenge, null],
    [`${challenge}=`, 'S256'],
    [challenge.slice(1), 'S256'],
    [challenge.replace('-', '+'), 'S256'],
  ] as const) {
    t.throws(() => readChallenge(wrong, method), { code: 'invalid_request' }, `${wrong} ${String(method)}`)
  }
})
