import t from 'tap'
import { challengeFor } from '../../../../src/adapters/http/authentication/challenge.js'
import { type Access, requireScope } from '../../../../src/adapters/http/authentication/scopes.js'
import type { TokenClaims } from '../../../../src/adapters/http/authentication/token-claims.js'
import type { Problem } from '../../../../src/domain/errors.js'
import { problemOf } from '../../../support/refusals.js'

type Actor = TokenClaims['caller']['actor']

const EVERY_SCOPE = [
  'core.casemgr.read',
  'core.casemgr.manage',
  '.default',
  'app.core.casemgr.read',
  'app.core.casemgr.manage',
]

/** The owner of a token, the access, the scopes that suffice, and those that a refusal names. */
const TABLE: readonly (readonly [Actor, Access, readonly string[], readonly string[]])[] = [
  ['user', 'read', ['core.casemgr.read', 'core.casemgr.manage'], ['core.casemgr.read', 'core.casemgr.manage']],
  ['user', 'manage', ['core.casemgr.manage'], ['core.casemgr.manage']],
  [
    'client',
    'read',
    ['.default', 'app.core.casemgr.read', 'app.core.casemgr.manage'],
    ['.default', 'app.core.casemgr.read', 'app.core.casemgr.manage'],
  ],
  ['client', 'manage', ['.default', 'app.core.casemgr.manage'], ['.default', 'app.core.casemgr.manage']],
  ['customer', 'read', EVERY_SCOPE, ['core.casemgr.read', 'core.casemgr.manage']],
  ['customer', 'manage', ['core.casemgr.manage', '.default', 'app.core.casemgr.manage'], ['core.casemgr.manage']],
]

for (const [actor, access, sufficient, named] of TABLE) {
  const claims = (...scopes: readonly string[]): TokenClaims => ({
    caller: { actor, id: '7' },
    scopes: new Set(scopes),
    notBefore: 0,
    expires: 1,
    tokenId: null,
  })
  const refused = { code: '403-197', details: { scopes: named } }
  for (const scope of [...EVERY_SCOPE, 'core.casemgr', 'CORE.CASEMGR.MANAGE', '']) {
    const expected = sufficient.includes(scope) ? null : refused
    t.strictSame(
      problemOf(() => {
        requireScope(claims(scope), access)
      }),
      expected,
      `${actor}, ${access}: '${scope}'`,
    )
  }
  t.strictSame(
    problemOf(() => {
      requireScope(claims(), access)
    }),
    refused,
    `${actor}, ${access}: nothing`,
  )
  t.equal(
    problemOf(() => {
      requireScope(claims('openid', ...sufficient), access)
    }),
    null,
    `${actor}, ${access}: among others`,
  )
}

const unauthenticated: Problem = { code: '401-101', details: {} }

/** An error, the request's `Authorization`, and the challenge that goes with the error. */
const CHALLENGES: readonly (readonly [string, Problem, string | undefined, string | null])[] = [
  ['no token', unauthenticated, undefined, 'Bearer realm="casework"'],
  ['a token', unauthenticated, 'Bearer abc', 'Bearer error="invalid_token"'],
  ['another scheme', unauthenticated, 'Basic abc', 'Bearer realm="casework"'],
  ['an empty header', unauthenticated, '', 'Bearer realm="casework"'],
  [
    'a scope missing',
    { code: '403-197', details: { scopes: ['.default', 'app.core.casemgr.manage'] } },
    'Bearer abc',
    'Bearer error="insufficient_scope", scope=".default app.core.casemgr.manage"',
  ],
  ['an action missing', { code: '403-178', details: { action: 'Close', resource: 'Case' } }, 'Bearer abc', null],
  ['an actor of the wrong kind', { code: '403-112', details: {} }, 'Bearer abc', null],
  ['anything else', { code: '404-900', details: {} }, undefined, null],
]

for (const [name, problem, authorization, challenge] of CHALLENGES) {
  t.equal(challengeFor(problem, authorization), challenge, name)
}
