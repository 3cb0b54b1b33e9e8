import { answerFaults } from './answer-faults.js'
import { createdBetween, withNew } from './created.js'
import { effectFaults } from './effect-faults.js'
import { type Fault, faultUnlessSame } from './fault.js'
import { newEntries } from './journal-faults.js'
import { isPresent, type Present } from './present.js'
import type { Scenario } from './scenario.js'
import type { Answer } from './send.js'
import type { Item, State } from './state.js'

/** The answer to the request of a scenario, and the looks before and after. */
export interface Run {
  readonly answer: Answer
  readonly before: State
  readonly after: State
  /** All that was done in it was done at one instant of this time. */
  readonly present: Present
}

/** Finds where an answer and its effects differ from a scenario. */
export function scenarioFaults(scenario: Scenario, { answer, before, after, present }: Run): Fault[] {
  const created = createdBetween(before, after)
  const now = instantOf(before, after)
  const { expect, token, after: effects = {} } = scenario
  const actor = token?.user === undefined ? `client/${token?.client ?? ''}` : `user/${token.user}`
  const doing = { actor, now: now ?? new Date(present.from).toISOString() }
  return [
    ...answerFaults({ ...scenario, expect: withNew(expect, created) }, answer, present),
    ...(now === null
      ? []
      : faultUnlessSame('instant of the change lies in the present', true, isPresent(now, present))),
    ...effectFaults({ before, after, doing, created }, withNew(effects, { ...created, ...doing })),
  ]
}

/** When something was done, as the first trace of it tells; null where nothing was. */
export function instantOf(before: State, after: State): string | null {
  const [entry] = newEntries(before, after)
  return (
    entry?.at ??
    modifiedIn(before.cases, after.cases) ??
    modifiedIn(before.activities, after.activities) ??
    addedIn(before.notes ?? [], after.notes ?? []) ??
    addedIn(before.webhooks ?? [], after.webhooks ?? [])
  )
}

function modifiedIn(before: readonly Item[], after: readonly Item[]): string | null {
  const known = new Map(before.map(({ id, ...members }) => [id, members['lastModified']]))
  const modified = after.find(({ id, ...members }) => known.get(id) !== members['lastModified'])
  return modified === undefined ? null : String(modified['lastModified'])
}

function addedIn(before: readonly Item[], after: readonly Item[]): string | null {
  const known = new Set(before.map(({ id }) => id))
  const added = after.find(({ id }) => !known.has(id))
  return added === undefined ? null : String(added['created'])
}
