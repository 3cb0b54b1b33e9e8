import type { CaseRow, Person, ShownActivity } from '../cases/case-row.js'
import type { Target } from './repair.js'

/** A user or a queue that the page has seen. */
export interface NamedTarget extends Target {
  readonly name: string
}

/** The users and queues that are named in cases and activities, in the order of their names. */
export function targetsIn(rows: readonly CaseRow[], activities: Iterable<ShownActivity>): readonly NamedTarget[] {
  const seen = new Map<string, NamedTarget>()
  const add = (target: NamedTarget) => seen.set(`${target.kind} ${target.id}`, target)
  const addPerson = (person: Person | undefined) => {
    if (person) add({ kind: 'user', id: person.id, name: `${person.firstName} ${person.lastName}` })
  }
  for (const { shown } of rows) addPerson(shown?.owner.user)
  for (const { status, queue } of activities) {
    addPerson(status.assigned?.user)
    if (queue) add({ kind: 'queue', ...queue })
  }
  return [...seen.values()].toSorted((one, other) => one.name.localeCompare(other.name))
}
