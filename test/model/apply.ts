import { authorOf, holds, type Model, type ModelActivity, type ModelCase, type Rights } from './model.js'
import { chosen, type Flag, namedCase, namedNotes, newDepartment, type Operation, targetCase } from './operations.js'

/** The ids that the store gives to a new activity and its case, or to a note; unused if nothing is created. */
export interface NewIds {
  readonly activity: number
  readonly case: number
  readonly note: number
}

/** Does to the model the same as a successful operation. */
export function apply(model: Model, operation: Operation, ids: NewIds): void {
  if (operation.kind === 'create') create(model, operation, ids)
  else if (operation.kind === 'set')
    for (const one of chosen(model.activities, [operation.which])) set(one, operation.flag)
  else if (operation.kind === 'close') close(model, operation)
  else if (operation.kind === 'edit') edit(model, operation)
  else if (operation.kind === 'note') note(model, operation, ids)
  else if (operation.kind === 'unnote') unnote(model, operation)
  else if (operation.kind === 'pull') pull(model, operation)
  else if (operation.kind === 'changeCase') changeCase(model, operation, ids)
  else if (operation.kind === 'complete') complete(model, chosen(model.activities, operation.which))
  else for (const one of chosen(model.activities, operation.which)) move(model, operation, one)
}

/** Whether the flags make sense for an activity: only its holder locks and pins it. */
export function settable({ status, assignedTo }: ModelActivity, flag: Flag): boolean {
  return status !== 'completed' && (assignedTo !== null || flag === 'awaitingSupervision' || flag === 'chat')
}

function set(activity: ModelActivity, flag: Flag): void {
  if (!settable(activity, flag)) return
  if (flag === 'chat') activity.type = 'chat'
  else activity[flag] = true
}

function create(model: Model, operation: Extract<Operation, { kind: 'create' }>, ids: NewIds): void {
  const { by, queue, priority } = operation
  const named = namedCase(model, operation)
  const department = newDepartment(named, operation)
  openCase(model, named, { id: ids.case, department, subject: 'Call back', owner: queue === null ? by.id : null })
  const waits = queue !== null
  const status = waits ? 'awaiting_assignment' : 'assigned'
  model.activities.push({
    ...{ id: ids.activity, case: named?.id ?? ids.case, department, type: 'task', status, queue, priority },
    ...{ substatus: waits ? 'ready_for_assignment' : 'new', assignedTo: waits ? null : by.id },
    ...{ locked: false, pinned: false, awaitingSupervision: false, lastModified: model.now },
  })
  model.journal.push(`activity_created ${String(ids.activity)} null ${status}`)
}

function edit(model: Model, { which, members }: Extract<Operation, { kind: 'edit' }>): void {
  for (const of of chosen(model.cases, which)) {
    const edited = (['subject', 'solution', 'owner'] as const).filter(
      (name) => ![undefined, of[name]].includes(members[name]),
    )
    if (edited.length === 0) continue
    Object.assign(of, members, { lastModified: model.now })
    model.journal.push(`case_edited ${String(of.id)} ${of.status} ${of.status} ${edited.join()}`)
  }
}

function note(model: Model, { by, in: place, content }: Extract<Operation, { kind: 'note' }>, ids: NewIds): void {
  for (const of of chosen(model.cases, [place])) {
    model.notes.push({ id: ids.note, case: of.id, content, created: model.now, createdBy: authorOf(by) })
    model.journal.push(`case_note_added ${String(ids.note)} null null`)
  }
}

function unnote(model: Model, operation: Extract<Operation, { kind: 'unnote' }>): void {
  for (const { id } of namedNotes(model, operation)?.notes ?? []) {
    model.notes.splice(
      model.notes.findIndex((one) => one.id === id),
      1,
    )
    model.journal.push(`case_note_deleted ${String(id)} null null`)
  }
}

type MadeCase = Pick<ModelCase, 'id' | 'department' | 'subject' | 'owner'>

function openCase(model: Model, named: ModelCase | null, made: MadeCase): void {
  if (!named) {
    model.cases.push({ ...made, status: 'open', solution: null, lastModified: model.now, lastClosed: null })
    model.journal.push(`case_created ${String(made.id)} null open`)
  } else if (named.status === 'closed') {
    Object.assign(named, { status: 'open', lastModified: model.now })
    model.journal.push(`case_reopened ${String(named.id)} closed open`)
  }
}

function changeCase(model: Model, operation: Extract<Operation, { kind: 'changeCase' }>, ids: NewIds): void {
  const activities = chosen(model.activities, operation.which)
  const target = targetCase(model, operation)
  const sources = new Set(activities.map((activity) => activity.case))
  const owner = operation.by.actor === 'user' ? operation.by.id : null
  openCase(model, target, { id: ids.case, department: activities[0]?.department ?? 0, subject: 'Call back', owner })
  for (const activity of activities) {
    Object.assign(activity, { case: target?.id ?? ids.case, lastModified: model.now })
    model.journal.push(`activity_moved ${String(activity.id)} ${activity.status} ${activity.status}`)
  }
  endIdle(model, sources)
}

function pull(model: Model, { by, most }: Extract<Operation, { kind: 'pull' }>): void {
  const order = ({ priority, id }: ModelActivity) => (priority ?? 8) * 1e12 + id
  const waiting = model.activities
    .filter(({ status, awaitingSupervision }) => status === 'awaiting_assignment' && !awaitingSupervision)
    .filter(({ queue, department }) => by.queues.includes(queue ?? 0) && by.departments.includes(department))
    .toSorted((one, other) => order(one) - order(other))
  const pulled = waiting.slice(0, most).toSorted((one, other) => one.id - other.id)
  for (const activity of pulled) move(model, { kind: 'pick', by, which: [], stale: false, unpin: false }, activity)
}

type Move = Extract<Operation, { kind: 'pick' | 'transfer' }>

function move(model: Model, operation: Move, activity: ModelActivity): void {
  const before = activity.status
  if (operation.kind === 'pick') {
    if (holds(operation.by, activity)) return
    assign(activity, operation.by, before === 'assigned' ? activity.substatus : 'new')
  } else if (operation.to === 'user') {
    if (activity.assignedTo === operation.target) return
    assign(activity, { id: operation.target }, 'new')
  } else {
    if (before === 'awaiting_assignment' && activity.queue === operation.target) return
    Object.assign(activity, { status: 'awaiting_assignment', substatus: 'ready_for_assignment', assignedTo: null })
    activity.queue = operation.target
  }
  Object.assign(activity, { locked: false, pinned: false, lastModified: model.now })
  const kind = operation.kind === 'pick' ? 'activity_picked' : 'activity_transferred'
  model.journal.push(`${kind} ${String(activity.id)} ${before} ${activity.status}`)
}

function assign(activity: ModelActivity, { id }: Pick<Rights, 'id'>, substatus: string): void {
  Object.assign(activity, { status: 'assigned', substatus, assignedTo: id })
}

function complete(model: Model, activities: readonly ModelActivity[]): void {
  for (const activity of activities) finish(model, activity)
  endIdle(model, new Set(activities.map((activity) => activity.case)))
}

function endIdle(model: Model, touched: ReadonlySet<number>): void {
  for (const of of model.cases) {
    const open = model.activities.filter((one) => one.case === of.id && one.status !== 'completed')
    if (touched.has(of.id) && open.length === 0) end(model, of)
  }
}

function close(model: Model, { by, which }: Extract<Operation, { kind: 'close' }>): void {
  const cases = chosen(model.cases, which)
  for (const activity of model.activities) {
    if (activity.status === 'completed' || !cases.some(({ id }) => id === activity.case)) continue
    if (by.actor === 'user') activity.assignedTo = by.id
    finish(model, activity)
  }
  for (const of of cases) end(model, of)
}

function finish(model: Model, activity: ModelActivity): void {
  model.journal.push(`activity_completed ${String(activity.id)} ${activity.status} completed`)
  Object.assign(activity, { status: 'completed', substatus: 'done', locked: false, pinned: false })
  activity.lastModified = model.now
}

function end(model: Model, of: ModelCase): void {
  model.journal.push(`case_closed ${String(of.id)} ${of.status} closed`)
  Object.assign(of, { status: 'closed', lastModified: model.now, lastClosed: model.now })
}
