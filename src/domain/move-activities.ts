import type { ActivityState } from './activity.js'
import type { AuthContext } from './auth-context.js'
import { caseFor } from './case.js'
import { activitiesInReach } from './change-rules.js'
import { closeIdle } from './close-idle.js'
import { refusal } from './errors.js'
import type { Id } from './id.js'
import type { Done, Requester } from './idempotency.js'
import { casesThatEmpty, type MoveFacts, moveViolations } from './move-rules.js'
import { once } from './once.js'
import { opened } from './opened.js'
import type { Atomically, Clock, Stamp, UnitOfWork } from './ports.js'
import { requireNone } from './violations.js'

/**
 * Moves every activity of a list to another case, or none; `ids` holds no id twice.
 * @param target the case that they move to; null for a new case
 * @returns the new case; null if there is none
 */
export type MoveActivities = (requester: Requester, ids: readonly Id[], target: Id | null) => Promise<Done<Id | null>>

/**
 * The change of case of contract section 3. A closed target reopens; a case that is left with no open activity closes.
 * @throws Refusal with the first code of the contract's order, and every violation found
 */
export function moveActivities(needs: { atomically: Atomically; clock: Clock }): MoveActivities {
  return (requester, ids, target) =>
    once(needs, requester, async (unit, by) => {
      const facts = await factsOf(by, ids, target, unit)
      requireNone(moveViolations(by, facts))

      const stamp = { by: requester, at: needs.clock.now() }
      const to = facts.cases.find(({ id }) => id === target)
      const of = to ? await opened(to, stamp, unit) : await newCase(facts, stamp, unit)
      const moved = await unit.activities.move(ids, of, stamp)
      if (moved !== ids.length) throw refusal('400-911 take', { ids })
      await closeIdle(casesThatEmpty(facts), stamp, unit)
      return to ? null : of
    })
}

async function factsOf(by: AuthContext, ids: readonly Id[], target: Id | null, unit: UnitOfWork): Promise<MoveFacts> {
  const activities = await unit.activities.lock(ids, target === null ? [] : [target])
  const sources = casesOf(activitiesInReach(by, activities))
  const all = [...new Set([...sources, ...(target === null ? [] : [target])])]
  const cases = await unit.cases.lock(all)
  const customers = new Map((await unit.cases.records(all)).map(({ id, customer }) => [id, customer?.id ?? null]))
  return { ids, activities, target, cases, customers, open: await unit.activities.openOf(sources) }
}

function casesOf(activities: readonly ActivityState[]): readonly Id[] {
  return [...new Set(activities.flatMap((activity) => activity.case ?? []))]
}

/** Makes a case of the first activity, for the customer of the case that the activities leave. */
async function newCase({ activities, customers }: MoveFacts, stamp: Stamp, unit: UnitOfWork): Promise<Id> {
  const [first] = await unit.activities.records(activities.slice(0, 1).map(({ id }) => id))
  if (!first) throw new Error('An activity has vanished while it was locked')
  const owner = stamp.by.actor === 'user' ? stamp.by.id : null
  const customer = (first.case && customers.get(first.case)) ?? null
  return unit.cases.create(caseFor(first, { department: first.department.id, owner, customer }), stamp)
}
