import { caseFor } from './case.js'
import { type ActivityDraft, type DraftFacts, type Placement, placementFor } from './create-rules.js'
import type { Id } from './id.js'
import type { Done, Requester } from './idempotency.js'
import { once } from './once.js'
import { opened } from './opened.js'
import type { Atomically, Clock, Stamp, UnitOfWork } from './ports.js'

/** The result of a creation: an activity, and the case that it belongs to. */
export interface Creation {
  readonly activity: Id
  readonly case: Id
}

/** Creates an activity in an existing case, which reopens if it is closed, or else in a new case. */
export type CreateActivity = (requester: Requester, draft: ActivityDraft) => Promise<Done<Creation>>

/**
 * The creation of contract section 3.
 * @throws Refusal for a draft that names unknown records or records out of reach, or contradicts itself
 */
export function createActivity(needs: { atomically: Atomically; clock: Clock }): CreateActivity {
  return (requester, draft) =>
    once(needs, requester, async (unit, by) => {
      const facts = await factsOf(draft, unit)
      const placement = placementFor(by, draft, facts)

      const stamp = { by: requester, at: needs.clock.now() }
      const of = facts.case ? await opened(facts.case, stamp, unit) : await newCase(draft, placement, stamp, unit)
      const activity = await unit.activities.create({ ...draft, ...placement, case: of }, stamp)
      return { activity, case: of }
    })
}

async function factsOf(draft: ActivityDraft, { cases, directory }: UnitOfWork): Promise<DraftFacts> {
  const [found] = draft.case === null ? [] : await cases.lock([draft.case])
  return {
    case: found ?? null,
    queueDepartment: draft.queue === null ? null : await directory.departmentOfQueue(draft.queue),
    departmentExists: draft.department !== null && (await directory.hasDepartment(draft.department)),
  }
}

function newCase(draft: ActivityDraft, placement: Placement, stamp: Stamp, { cases }: UnitOfWork): Promise<Id> {
  const { department, assignedTo: owner } = placement
  return cases.create(caseFor(draft, { department, owner, customer: null }), stamp)
}
