import t from 'tap'
import { readClaims } from '../../../../src/adapters/http/authentication/token-claims.js'

const good = { sub: '7', actor: 'user', scope: 'core.casemgr.manage', exp: 2_000 }
const PREFIX = 'https://api.egain.cloud/auth/'

t.strictSame(readClaims(good), {
  caller: { actor: 'user', id: '7' },
  scopes: new Set(['core.casemgr.manage']),
  notBefore: 0,
  expires: 2_000,
  tokenId: null,
})
t.match(readClaims({ ...good, nbf: 1_000 }), { notBefore: 1_000 })
t.match(readClaims({ ...good, actor: 'client' }), { caller: { actor: 'client', id: '7' } })
t.match(readClaims({ ...good, actor: 'customer', sub: 'jane@example.com' }), { caller: { id: 'jane@example.com' } })
t.match(
  readClaims({ ...good, iss: 1, aud: [], iat: 'x', jti: null }),
  { expires: 2_000, tokenId: null },
  'other claims are not its own',
)
t.match(readClaims({ ...good, jti: 'x' }), { tokenId: 'x' })

const THROUGH = { actor: 'user', id: '7', through: '1' }
for (const act of [{ sub: '1' }, { sub: '1', actor: 'client' }, { sub: '1', iss: 'x', act: { sub: 'before' } }]) {
  t.strictSame(readClaims({ ...good, act })?.caller, THROUGH, JSON.stringify(act))
}

const SCOPES: readonly (readonly [string, object, readonly string[]])[] = [
  ['blank-separated', { scope: 'a b' }, ['a', 'b']],
  ['with prefix', { scope: `${PREFIX}a b ${PREFIX}.default` }, ['a', 'b', '.default']],
  ['the prefix only at the start', { scope: `x${PREFIX}a` }, [`x${PREFIX}a`]],
  ['scp', { scope: undefined, scp: 'a b' }, ['a', 'b']],
  ['scp as a list', { scope: undefined, scp: ['a', `${PREFIX}b`] }, ['a', 'b']],
  ['scope as a list', { scope: ['a', 'b'] }, ['a', 'b']],
  ['scope before scp', { scope: 'a', scp: 'b' }, ['a']],
  ['an empty list', { scope: [] }, []],
]

for (const [name, claims, scopes] of SCOPES) {
  t.strictSame([...(readClaims({ ...good, ...claims })?.scopes ?? ['unread'])], scopes, name)
}
t.notOk(readClaims({ ...good, scope: undefined })?.scopes.has('core.casemgr.manage'), 'no scope')

const BAD: readonly (readonly [string, object])[] = [
  ['no subject', { sub: undefined }],
  ['a number as subject', { sub: 7 }],
  ['an empty subject', { sub: '' }],
  ['a subject that is no id', { sub: 'jane' }],
  ['a leading zero', { sub: '07' }],
  ['a signed subject', { sub: '+7' }],
  ['an exponent', { sub: '7e0' }],
  ['more digits than a store holds', { sub: '1234567890123456' }],
  ['a client that is no id', { actor: 'client', sub: 'app' }],
  ['no actor', { actor: undefined }],
  ['an unknown actor', { actor: 'admin' }],
  ['an actor in another case', { actor: 'User' }],
  ['an actor that is no text', { actor: ['user'] }],
  ['no expiry', { exp: undefined }],
  ['an expiry in text', { exp: '2000' }],
  ['no number as expiry', { exp: null }],
  ['a start in text', { nbf: '1000' }],
  ['no number as start', { nbf: null }],
  ['a number as scope', { scope: 7 }],
  ['an object as scope', { scope: { 'core.casemgr.manage': true } }],
  ['an actor between that is null', { act: null }],
  ['an actor between that is a text', { act: '1' }],
  ['an actor between that is a list', { act: [{ sub: '1' }] }],
  ['an actor between without a subject', { act: {} }],
  ['an actor between whose subject is a number', { act: { sub: 1 } }],
  ['an actor between that is no id', { act: { sub: 'desk' } }],
  ['an actor between that is a user', { act: { sub: '1', actor: 'user' } }],
  ['an actor between whose kind is null', { act: { sub: '1', actor: null } }],
  ['a client between in the token of a client', { actor: 'client', act: { sub: '1' } }],
  ['a client between in the token of a customer', { actor: 'customer', act: { sub: '1' } }],
  ['a list of scopes that are no text', { scope: ['core.casemgr.manage', 7] }],
]

for (const [name, claims] of BAD) t.equal(readClaims({ ...good, ...claims }), null, name)
