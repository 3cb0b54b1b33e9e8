import { actionDetails, requireApiCaller, rightsOf } from './access-rules.js'
import { type AuthContext, allows, type Caller } from './auth-context.js'
import { closeViolations } from './close-rules.js'
import { type CaseViolation, type Problem, problemOf, type Violation } from './errors.js'
import type { Id } from './id.js'
import type { Consistently, ReadUnit } from './ports.js'

/** The violations that a close of one case would meet now; none if it can be closed. */
export interface Closability {
  readonly case: Id
  readonly violations: readonly Violation[]
}

/**
 * Tells for each case of a list the violations that keep it from being closed, in the order of the list.
 * @param refused the reason why a close is refused before the store is asked, such as a scope that the token lacks
 */
export type ExplainClose = (
  caller: Caller,
  ids: readonly Id[],
  refused?: Problem | null,
) => Promise<readonly Closability[]>

/**
 * The closability of contract section 3: the rules that refuse a close, asked without closing.
 * @throws Refusal 401-101, 403-112
 */
export function explainClose({ consistently }: { readonly consistently: Consistently }): ExplainClose {
  return (caller, ids, refused) =>
    consistently(async (view) => {
      const by = await rightsOf(caller, view.authContexts)
      requireApiCaller(by)
      const problem = refused ?? missingAction(by)
      if (problem) return ids.map((id) => ({ case: id, violations: [{ case: id, ...problem }] }))

      const ofCase = new Map(ids.map((id) => [id, new Array<Violation>()]))
      for (const violation of await violationsNow(by, ids, view)) ofCase.get(violation.case)?.push(violation)
      return [...ofCase].map(([id, violations]) => ({ case: id, violations }))
    })
}

function missingAction(by: AuthContext): Problem | null {
  return allows(by, 'Case:Close') ? null : problemOf('403-178', actionDetails('Case:Close'))
}

async function violationsNow(by: AuthContext, ids: readonly Id[], view: ReadUnit): Promise<CaseViolation[]> {
  const cases = await view.cases.facts(ids)
  const activities = await view.activities.openOf(ids)
  return closeViolations(by, { ids, cases, activities })
}
