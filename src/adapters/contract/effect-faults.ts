import { type Created, newItems } from './created.js'
import { differences, type Fault, faultUnlessSame } from './fault.js'
import { type Doing, journalFaults } from './journal-faults.js'
import type { After } from './scenario.js'
import type { Item, State } from './state.js'

/** A request between two looks at the world. */
export interface Course {
  readonly before: State
  readonly after: State
  readonly doing: Doing
  readonly created: Created
}

/**
 * Finds where the effects of a request on the named cases, activities, notes and webhooks differ from a scenario, or touch
 * anything else.
 */
export function effectFaults({ before, after, doing, created }: Course, expected: After): Fault[] {
  const { closed = [], completed = [], changed = {}, deleted = [], journal } = expected
  const user = doing.actor.startsWith('user/') ? { assignedTo: doing.actor.slice('user/'.length) } : {}
  const fresh = newItems(created, expected, doing)

  const cases = before.cases.map((one) => {
    const change = changed.case?.[one.id]
    const modified = modifiedAfter(one, doing)
    const closing = { ...modified, status: 'closed', lastClosed: modified.lastModified }
    return { ...one, ...(change && { ...modified, ...change }), ...(closed.includes(one.id) && closing) }
  })
  const activities = before.activities.map((one) => {
    const change = changed.activity?.[one.id]
    const modified = modifiedAfter(one, doing)
    const done = { ...modified, ...user, status: 'completed', substatus: 'done', locked: false, pinned: false }
    return { ...one, ...(change && { ...modified, ...change }), ...(completed.includes(one.id) && done) }
  })

  const inOrder = [...completed.map((id) => `activity_completed ${id}`), ...closed.map((id) => `case_closed ${id}`)]
  return [
    ...itemFaults('case', [...cases, ...fresh.cases], after.cases),
    ...itemFaults('activity', [...activities, ...fresh.activities], after.activities),
    ...noteFaults({ before, after }, deleted, fresh.notes),
    ...webhookFaults({ before, after }, expected, fresh.webhooks),
    ...newIdFaults('case', before.cases, created.case),
    ...newIdFaults('activity', before.activities, created.activity),
    ...newIdFaults('note', before.notes ?? [], created.note),
    ...newIdFaults('webhook', before.webhooks ?? [], created.webhook),
    ...journalFaults(before, after, doing, journal ?? inOrder),
    ...memberFaults('case', after.cases, expected.case),
    ...memberFaults('activity', after.activities, expected.activity),
  ]
}

/** A server that shows no notes is not asked for them. */
function noteFaults(
  { before, after }: Pick<Course, 'before' | 'after'>,
  deleted: readonly string[],
  fresh: readonly Item[],
): Fault[] {
  if (before.notes === null || after.notes === null) return []
  const kept = before.notes.filter(({ id }) => !deleted.includes(id))
  return itemFaults('note', [...kept, ...fresh], after.notes)
}

/** A server that shows no webhooks is not asked for them. */
function webhookFaults(
  { before, after }: Pick<Course, 'before' | 'after'>,
  { changed = {}, deleted = [] }: After,
  fresh: readonly Item[],
): Fault[] {
  if (before.webhooks === null || after.webhooks === null) return []
  const kept = before.webhooks.filter(({ id }) => !deleted.includes(id))
  const edited = kept.map((one) => ({ ...one, ...changed.webhook?.[one.id] }))
  return itemFaults('webhook', [...edited, ...fresh], after.webhooks)
}

/** How a change marks an item: the instant grows with every change, also within a millisecond (contract, section 4). */
function modifiedAfter({ lastModified }: Item, { now, actor }: Doing) {
  const earliest = Date.parse(String(lastModified)) + 1
  return { lastModified: new Date(Math.max(Date.parse(now), earliest)).toISOString(), lastModifiedBy: actor }
}

/** Where items differ, each by itself. */
export function itemFaults(kind: string, expected: readonly Item[], received: readonly Item[]): Fault[] {
  const [wanted, found] = [byId(expected), byId(received)]
  const ids = [...new Set([...wanted.keys(), ...found.keys()])]
  return ids.flatMap((id) => differences(`${kind} ${id}`, wanted.get(id), found.get(id)))
}

function byId(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]))
}

/** A new id is higher than any before, so that nothing that was ever known by it comes back. */
function newIdFaults(kind: string, before: readonly Item[], id: string | null): Fault[] {
  const highest = Math.max(0, ...before.map((item) => Number(item.id)))
  if (id === null || Number(id) > highest) return []
  return [{ what: `id of the new ${kind}`, expected: `above ${String(highest)}`, received: id }]
}

function memberFaults(kind: string, items: readonly Item[], expected: After['case'] = {}): Fault[] {
  const found = byId(items)
  return Object.entries(expected).flatMap(([id, members]) =>
    Object.entries(members).flatMap(([name, value]) =>
      faultUnlessSame(`${kind} ${id}.${name}`, value, found.get(id)?.[name]),
    ),
  )
}
