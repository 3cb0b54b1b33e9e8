import {
  type Action,
  type AuthContext,
  allows,
  type Caller,
  type ClientContext,
  type UserContext,
} from './auth-context.js'
import { refusal } from './errors.js'
import type { AuthContexts } from './ports.js'

/**
 * The caller's rights as the store has them now (contract, section 4).
 * @throws Refusal 401-101 for a caller whom the store does not know, or who acts through such a client application
 */
export async function rightsOf(caller: Caller, authContexts: AuthContexts): Promise<AuthContext> {
  return requireKnown(await authContexts.contextOf(caller))
}

/**
 * Lets through a caller whom the store knows.
 * @throws Refusal 401-101 for any other
 */
export function requireKnown(context: AuthContext | null): AuthContext {
  if (context === null) throw refusal('401-101', {})
  return context
}

/**
 * Lets through users and API clients (contract, section 1, permission 1).
 * @throws Refusal 403-112 for any other client, also where it acts for a user
 */
export function requireApiCaller(by: AuthContext): void {
  const client = by.actor === 'client' ? by : by.through
  if (client && client.type !== 'API') throw refusal('403-112', {})
}

/**
 * Lets through users only: the operation changes activities that the caller holds, and a client holds none.
 * @throws Refusal 403-112 for a client application
 */
export function requireUser(by: AuthContext): UserContext {
  if (by.actor === 'user') return by
  throw refusal('403-112', {})
}

/**
 * Lets through client applications only, and only for themselves: a webhook belongs to a client.
 * @throws Refusal 403-112 for a user, also where a client acts for the user
 */
export function requireClient(by: AuthContext): ClientContext {
  if (by.actor === 'client') return by
  throw refusal('403-112', {})
}

/**
 * Lets through a caller who is granted an action.
 * @throws Refusal 403-178, naming the action
 */
export function requireAction(by: AuthContext, action: Action): void {
  if (!allows(by, action)) throw refusal('403-178', actionDetails(action))
}

/** The two halves of an action, as the text of 403-178 names them. */
export function actionDetails(action: Action): { action: string; resource: string } {
  const colon = action.indexOf(':')
  return { resource: action.slice(0, colon), action: action.slice(colon + 1) }
}
