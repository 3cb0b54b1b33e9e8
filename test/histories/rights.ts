import type { Tables } from '../../src/adapters/kysely/tables.js'
import type { Asked, Rights } from './history.js'
import type { ActivityState, State } from './state.js'

type Entry = Tables['journal']

/** The action that each operation asks for before anything else. */
const ACTIONS: Readonly<Partial<Record<Asked['kind'], string>>> = {
  close: 'Case:Close',
  edit: 'Case:Edit',
  pick: 'Activity:Pick Activities',
  complete: 'Activity:Complete',
}

/** The rights that the actor of an entry lacked when it was committed. */
export function faultsOfRights(state: State, entry: Entry, asked: Asked): string[] {
  const by = state.rights.get(entry.actor)
  if (!by) return ['nobody knows its actor']
  const action = ACTIONS[asked.kind]
  const known = entry.activity_id === null ? undefined : state.activities.get(entry.activity_id)
  const of = state.cases.get(Number(entry.case_id))
  const reached =
    of === undefined || asked.kind === 'pick' || asked.kind === 'transfer' || has(by.departments, of.department)
  return [
    ...lacking(action === undefined || has(by.actions, action), `the action ${String(action)}`),
    ...lacking(has(by.departments, entry.department_id), `department ${String(entry.department_id)}`),
    ...lacking(reached, `the department of case ${String(entry.case_id)}`),
    ...(known ? faultsOfTaking(state, entry, asked, known) : []),
  ]
}

/** The conditions for the change of an existing activity. */
function faultsOfTaking(state: State, entry: Entry, asked: Asked, known: ActivityState): string[] {
  const by = state.rights.get(entry.actor)!
  const isHeld = entry.actor === `user/${String(known.holder)}`
  if (asked.kind === 'complete') return lacking(isHeld, 'the activity itself')
  if (isHeld) return placing(state, entry, asked)
  const pullable =
    known.holder === null ? known.queue === null || has(by.queues, known.queue) : has(by.users, known.holder)
  return [
    ...lacking(!known.locked, 'the key to a lock'),
    ...lacking(has(by.actions, 'Activity:Pick Activities'), 'the action Activity:Pick Activities'),
    ...lacking(pullable, `the permission to take from user ${String(known.holder)}, queue ${String(known.queue)}`),
    ...placing(state, entry, asked),
  ]
}

/** A target takes only activities of its departments. */
function placing({ rights, queues }: State, entry: Entry, asked: Asked): string[] {
  if (asked.kind !== 'transfer') return []
  const { to, target } = asked
  const takes =
    to === 'queue'
      ? queues[target] === entry.department_id
      : has(rights.get(`user/${String(target)}`)?.departments ?? [], entry.department_id)
  return lacking(takes, `a target, ${to} ${String(target)}, of department ${String(entry.department_id)}`)
}

function has(held: Rights[keyof Rights], value: number | string): boolean {
  return held === null || (held as readonly unknown[]).includes(value)
}

function lacking(holds: boolean, right: string): string[] {
  return holds ? [] : [`${right} was not the actor's`]
}
