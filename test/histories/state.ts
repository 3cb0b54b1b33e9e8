import type { Actor, Administration, History, Rights } from './history.js'

/** A case as the replay knows it. */
export interface CaseState {
  readonly id: number
  department: number
  status: string
  changed: number
  lastClosed: number | null
}

/** An activity as the replay knows it. */
export interface ActivityState {
  readonly id: number
  readonly case: number
  department: number
  status: string
  holder: number | null
  queue: number | null
  locked: boolean
  changed: number
}

/** Everything that the replay of a history keeps. */
export interface State {
  readonly cases: Map<number, CaseState>
  readonly activities: Map<number, ActivityState>
  /** The case of each note. */
  readonly notes: Map<number, { readonly case: number }>
  readonly rights: Map<Actor, Rights>
  readonly queues: History['queues']
}

/** Where a history begins. */
export function beginningOf({ before, rights, queues }: History): State {
  return {
    cases: new Map(before.cases.map((row) => [row.id, caseState(row)])),
    activities: new Map(before.activities.map((row) => [row.id, activityState(row)])),
    notes: new Map(),
    rights: new Map(Object.entries(rights)),
    queues,
  }
}

/** A stored case as the replay keeps one. */
export function caseState(row: History['before']['cases'][number]): CaseState {
  const { id, department_id: department, status, last_modified_at: changed, last_closed_at: lastClosed } = row
  return { id, department, status, changed, lastClosed }
}

/** A stored activity as the replay keeps one. */
export function activityState(row: History['before']['activities'][number]): ActivityState {
  const { id, department_id: department, status, assigned_to: holder, queue_id: queue, last_modified_at: changed } = row
  return { ...{ id, department, status, holder, queue, changed }, case: Number(row.case_id), locked: row.locked !== 0 }
}

/** Applies a change of an administrator to the state. */
export function administer({ cases, activities, rights }: State, change: Administration): void {
  if (change.kind === 'move') {
    const moved = change.table === 'cases' ? cases.get(change.id) : activities.get(change.id)
    if (moved) moved.department = change.department
  } else if (change.kind === 'lock') {
    const locked = activities.get(change.activity)
    if (locked) locked.locked = true
  } else {
    const all = rights.get(change.of)
    const others = (all?.[change.right] ?? []).filter((value) => value !== change.value)
    if (all) rights.set(change.of, { ...all, [change.right]: change.held ? [...others, change.value] : others })
  }
}
