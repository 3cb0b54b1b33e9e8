import { requireAction } from './access-rules.js'
import { changeOf } from './case-content.js'
import { type CaseEdit, type EditFacts, editViolations } from './edit-rules.js'
import { refusal } from './errors.js'
import type { Done, Requester } from './idempotency.js'
import type { Instant } from './instant.js'
import { once } from './once.js'
import type { Atomically, Clock, UnitOfWork } from './ports.js'
import { requireNone } from './violations.js'

/** Gives one open case new members. */
export type EditCase = (requester: Requester, edit: CaseEdit) => Promise<Done<null>>

/**
 * The edit of contract section 3. An edit that changes nothing is judged, and leaves no trace.
 * @throws Refusal 403-178, or with the first code of the contract's order and every violation found
 */
export function editCase(needs: { atomically: Atomically; clock: Clock }): EditCase {
  return (requester, edit) =>
    once(needs, requester, async (unit, by) => {
      requireAction(by, 'Case:Edit')

      const facts = await factsOf(edit, unit, needs.clock.now())
      requireNone(editViolations(by, edit, facts))

      const change = facts.found && changeOf(facts.found, edit.members)
      if (change === null) return null
      const edited = await unit.cases.edit(change, { by: requester, at: facts.now })
      if (edited !== 1) throw refusal('409-100 case', { ids: [edit.id] })
      return null
    })
}

async function factsOf({ id, members }: CaseEdit, unit: UnitOfWork, now: Instant): Promise<EditFacts> {
  const [found = null] = await unit.cases.lockStates([id])
  const { owner = null } = members
  const rights = owner === null ? null : await unit.authContexts.contextOf({ actor: 'user', id: owner })
  return { found, owner: rights, now }
}
