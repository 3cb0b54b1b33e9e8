import { requireApiCaller, rightsOf } from './access-rules.js'
import { type AuthContext, type Caller, departmentsOf, reaches } from './auth-context.js'
import { problemOf, type Violation } from './errors.js'
import type { Id } from './id.js'
import type { Named } from './named.js'
import type { AuthContexts } from './ports.js'
import { refusalFor } from './violations.js'

/** The facts of a case or an activity that the rules of reading need. */
interface Readable {
  readonly id: Id
  readonly department: Named
}

/**
 * The rights of a caller who reads.
 * @throws Refusal 401-101, 403-112
 */
export async function readerOf(caller: Caller, authContexts: AuthContexts): Promise<AuthContext> {
  const by = await rightsOf(caller, authContexts)
  requireApiCaller(by)
  return by
}

/**
 * Lets through a list whose items all exist and are within reach.
 * @throws Refusal 404-100 or else 403-910 for cases, 403-911 for activities, with every violation (contract, section 3)
 */
export function requireReadable(
  by: AuthContext,
  kind: 'case' | 'activity',
  ids: readonly Id[],
  found: readonly Readable[],
): void {
  const known = new Set(found.map(({ id }) => id))
  const outOfReach = kind === 'case' ? '403-910' : '403-911 activity'
  const violations: Violation[] = [
    ...ids.filter((id) => !known.has(id)).map((id) => ofKind(kind, id, '404-100')),
    ...found.filter(({ department }) => !reaches(by, department.id)).map(({ id }) => ofKind(kind, id, outOfReach)),
  ]
  const [first] = violations
  if (first) throw refusalFor(first, violations)
}

function ofKind(kind: 'case' | 'activity', id: Id, error: '404-100' | '403-910' | '403-911 activity'): Violation {
  return { [kind]: id, ...problemOf(error, { ids: [id] }) }
}

/** The departments that a search covers: all within reach, or the one asked for if it is within reach; null for all. */
export function departmentsToSearch(by: AuthContext, department: Id | null): readonly Id[] | null {
  if (department === null) return departmentsOf(by)
  return reaches(by, department) ? [department] : []
}
