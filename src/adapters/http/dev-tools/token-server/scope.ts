import { SCOPES } from '../../authentication/scopes.js'
import { TokenProblem } from './token-problem.js'

const DEFAULT_SCOPE = { user: 'core.casemgr.manage', client: 'app.core.casemgr.manage' } as const

/**
 * Reads the scopes that a request asks for; by default the scope to manage cases.
 * @throws TokenProblem invalid_scope for a scope that this kind of caller cannot have
 */
export function readScope(actor: 'user' | 'client', scope: string | null): string {
  if (scope === null) return DEFAULT_SCOPE[actor]
  const unknown = scope.split(' ').find((word) => !SCOPES[actor].includes(word))
  if (unknown === undefined) return scope
  throw new TokenProblem('invalid_scope', `The scopes of a ${actor} are ${SCOPES[actor].join(', ')}.`)
}

/**
 * Reads the scopes that a request asks for, out of those that were granted before; by default all of them.
 * @throws TokenProblem invalid_scope for any other scope
 */
export function narrowedScope(granted: string, scope: string | null): string {
  if (scope === null) return granted
  const held = granted.split(' ')
  if (scope.split(' ').every((word) => held.includes(word))) return scope
  throw new TokenProblem('invalid_scope', `The scopes that were granted are ${granted}.`)
}
