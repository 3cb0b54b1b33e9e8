import {
  authorOf,
  CALLERS,
  CAREFUL,
  holds,
  type Model,
  type ModelActivity,
  type ModelCase,
  QUEUES,
  type Rights,
} from './model.js'
import { chosen, namedCase, namedNotes, newDepartment, type Operation, targetCase } from './operations.js'

type Edit = Extract<Operation, { kind: 'edit' }>
type Changing = Exclude<Extract<Operation, { readonly stale: boolean }>, Edit>

/** Every code that can be expected, the first in the contract's order first. */
const ORDER = [
  ...['400-146', '404-100', '403-910', '403-911', '409-100', '400-253', '400-152', '400-914', '400-910', '400-911'],
  ...['400-912', '400-177', '403-912', '403-178'],
]
/** The same for an edit. */
const ORDER_OF_EDIT = ['403-910', '400-253', '409-100', '400-194', '400-152', '403-912']

/** The code that an operation is refused with; null when it goes through. */
export function predict(model: Model, operation: Operation): string | null {
  const codes = codesFor(model, operation)
  const order = operation.kind === 'edit' ? ORDER_OF_EDIT : ORDER
  return order.find((code) => codes.includes(code)) ?? null
}

function codesFor(model: Model, operation: Operation): string[] {
  if (operation.kind === 'set') return []
  if (operation.kind === 'create') return creating(model, operation)
  if (operation.kind === 'close') return closing(model, operation)
  if (operation.kind === 'edit') return chosen(model.cases, operation.which).flatMap((of) => editing(operation, of))
  if (operation.kind === 'note') return noting(model, operation)
  if (operation.kind === 'unnote') return unnoting(model, operation)
  if (operation.kind === 'pull') return []
  if (operation.kind === 'changeCase') return changingCase(model, operation)
  const activities = chosen(model.activities, operation.which)
  if (operation.kind === 'transfer' && operation.target === 99) return ['404-100']
  const codes = activities.flatMap((activity) =>
    reaches(operation.by, activity.department) ? changing(model, operation, activity) : ['403-911'],
  )
  return operation.kind === 'complete' ? [...codes, ...closingUnsolved(model, activities)] : codes
}

/** Whether a completion would close a case without the solution that it needs. */
function closingUnsolved({ cases, activities }: Model, completed: readonly ModelActivity[]): string[] {
  const lacking = cases.filter((of) => {
    const open = activities.filter((one) => one.case === of.id && one.status !== 'completed')
    return lacksSolution(of) && open.length > 0 && open.every((one) => completed.includes(one))
  })
  return lacking.length > 0 ? ['400-914'] : []
}

function lacksSolution({ department, solution }: ModelCase): boolean {
  return department === CAREFUL && solution === null
}

function editing({ by, stale, members: { owner } }: Edit, of: ModelCase): string[] {
  if (!reaches(by, of.department)) return ['403-910']
  const named = CALLERS.find((one) => one.actor === 'user' && one.id === owner)
  const moves = owner !== undefined && owner !== of.owner
  const others = [owner, of.owner].filter((one) => typeof one === 'number' && one !== by.id)
  return holding({
    '400-253': of.status === 'closed',
    '409-100': stale,
    '400-194': owner !== undefined && named === undefined,
    '400-152': moves && named !== undefined && !reaches(named, of.department),
    '403-912': by.actor === 'user' && moves && others.some((one) => !by.users.includes(one ?? 0)),
  })
}

/** The codes whose condition holds. */
function holding(conditions: Readonly<Record<string, boolean>>): string[] {
  return Object.keys(conditions).filter((code) => conditions[code])
}

function creating(model: Model, operation: Extract<Operation, { kind: 'create' }>): string[] {
  const { by, queue } = operation
  const of = namedCase(model, operation)
  const department = newDepartment(of, operation)
  return holding({
    '400-146': by.actor === 'client' && queue === null,
    '403-910': of !== null && !reaches(by, of.department),
    '403-911': !reaches(by, department),
    '400-152': queue !== null && QUEUES.get(queue) !== department,
  })
}

function changingCase(model: Model, operation: Extract<Operation, { kind: 'changeCase' }>): string[] {
  const { by } = operation
  const activities = chosen(model.activities, operation.which)
  const target = targetCase(model, operation)
  const work = activities.filter(({ department }) => reaches(by, department))
  const cases = model.cases.filter(({ id }) => id === target?.id || work.some((activity) => activity.case === id))
  return holding({
    '403-910': cases.some(({ department }) => !reaches(by, department)),
    '403-911': work.length < activities.length,
    '400-152':
      work.some((activity) => activity.case !== work[0]?.case) ||
      (work[0] !== undefined && work[0].case === target?.id),
    '400-911': work.some(({ status }) => status === 'completed'),
    '400-912': work.some(({ awaitingSupervision }) => awaitingSupervision),
    '400-177': work.some((activity) => activity.locked && !holds(by, activity)),
    '400-914': leavesUnsolved(model, work, target, by),
  })
}

/** Whether a case within reach would be left with no open activity, and without the solution that it needs. */
function leavesUnsolved(model: Model, work: readonly ModelActivity[], target: ModelCase | null, by: Rights): boolean {
  const left = model.cases.filter((of) => of.id !== target?.id && reaches(by, of.department))
  return closingUnsolved({ ...model, cases: left }, work).length > 0
}

function changing(model: Model, operation: Changing, activity: ModelActivity): string[] {
  return [
    ...holding({ '409-100': operation.stale, '400-912': activity.awaitingSupervision }),
    ...(operation.kind === 'complete' ? completing(model, operation, activity) : moving(operation, activity)),
  ]
}

function completing({ cases }: Model, { by }: Changing, activity: ModelActivity): string[] {
  const of = cases.find(({ id }) => id === activity.case)
  return holding({
    '403-910': of !== undefined && !reaches(by, of.department),
    '400-910': activity.type === 'chat',
    '400-911': activity.status !== 'assigned' || !holds(by, activity),
  })
}

function moving(operation: Exclude<Changing, { kind: 'complete' }>, activity: ModelActivity): string[] {
  const { by, kind } = operation
  const keepsPin = kind === 'pick' && !operation.unpin
  return [
    ...taking(by, activity),
    ...holding({
      '400-911': activity.status === 'completed',
      '400-177': keepsPin && activity.pinned && !holds(by, activity),
      '400-152': kind === 'transfer' && !takes(operation, activity.department),
    }),
  ]
}

/** The codes that keep a caller from taking over an activity, held or not. */
function taking(by: Rights, activity: ModelActivity): string[] {
  if (holds(by, activity)) return []
  const { assignedTo, queue, locked, pinned } = activity
  const pullable = assignedTo === null ? queue === null || by.queues.includes(queue) : by.users.includes(assignedTo)
  return [
    ...(locked ? ['400-177'] : []),
    ...(by.actor === 'user' && !pullable ? ['403-912'] : []),
    ...(by.actor === 'user' && pinned && !by.unpin ? ['403-178'] : []),
  ]
}

function takes({ to, target }: Extract<Operation, { kind: 'transfer' }>, department: number): boolean {
  if (to === 'queue') return QUEUES.get(target) === department
  return CALLERS.some((one) => one.actor === 'user' && one.id === target && reaches(one, department))
}

function closing(model: Model, { by, which }: Extract<Operation, { kind: 'close' }>): string[] {
  return chosen(model.cases, which).flatMap((of) => {
    if (!reaches(by, of.department)) return ['403-910']
    const open = model.activities.filter((activity) => activity.case === of.id && activity.status !== 'completed')
    const work = open.map((activity) => [
      ...(activity.type === 'chat' ? ['400-910'] : []),
      ...(activity.awaitingSupervision ? ['400-912'] : []),
      ...taking(by, activity),
    ])
    const codes = work.flatMap((found, place) => (reaches(by, open[place]?.department ?? 0) ? found : ['403-911']))
    if (of.status === 'closed') return ['400-253']
    return lacksSolution(of) ? ['400-914', ...codes] : codes
  })
}

function noting({ cases }: Model, { by, in: place }: Extract<Operation, { kind: 'note' }>): string[] {
  const [of] = chosen(cases, [place])
  return holding({ '403-910': of !== undefined && !reaches(by, of.department) })
}

/** Nothing is said about the notes of a case out of reach. */
function unnoting(model: Model, operation: Extract<Operation, { kind: 'unnote' }>): string[] {
  const { by } = operation
  const named = namedNotes(model, operation)
  if (!named) return []
  if (!reaches(by, named.of.department)) return ['403-910']
  const [own, foreign] = [named.of.id, named.notes.filter((note) => note.createdBy !== authorOf(by))]
  return holding({
    '404-100': named.notes.some((note) => note.case !== own),
    '403-178': !by.deleteNotes && foreign.some((note) => note.case === own),
  })
}

function reaches({ actor, departments }: Rights, department: number): boolean {
  return actor === 'client' || departments.includes(department)
}
