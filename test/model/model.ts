/** A case as the model keeps it. */
export interface ModelCase {
  readonly id: number
  readonly department: number
  status: 'open' | 'closed'
  subject: string
  solution: string | null
  owner: number | null
  lastModified: number
  lastClosed: number | null
}

/** An activity as the model keeps it. */
export interface ModelActivity {
  readonly id: number
  case: number
  readonly department: number
  readonly priority: number | null
  type: string
  status: 'awaiting_assignment' | 'assigned' | 'completed'
  substatus: string
  queue: number | null
  assignedTo: number | null
  locked: boolean
  pinned: boolean
  awaitingSupervision: boolean
  lastModified: number
}

/** A note as the model keeps it. */
export interface ModelNote {
  readonly id: number
  readonly case: number
  readonly content: string
  readonly created: number
  readonly createdBy: string
}

/** Everything that the operations can change, as simply as it can be said. */
export interface Model {
  readonly cases: ModelCase[]
  readonly activities: ModelActivity[]
  readonly notes: ModelNote[]
  /** A line for each entry: kind, id of the note, activity or case, status before and after, and what an edit changed. */
  readonly journal: string[]
  now: number
}

/** The rights of a caller. */
export interface Rights {
  readonly actor: 'user' | 'client'
  readonly id: number
  readonly home: number | null
  readonly departments: readonly number[]
  readonly users: readonly number[]
  readonly queues: readonly number[]
  readonly unpin: boolean
  readonly deleteNotes: boolean
}

const rights = {
  actor: 'user',
  home: 1,
  departments: [1, 2],
  users: [],
  queues: [],
  unpin: true,
  deleteNotes: false,
} as const

/**
 * The callers: an agent at home in 1 and foreign in 2, one of 1 only, one who cannot unpin, and a client application.
 * Only the first may delete notes of others.
 */
export const CALLERS: readonly Rights[] = [
  { ...rights, id: 7, users: [8, 9], queues: [31, 32], deleteNotes: true },
  { ...rights, id: 8, departments: [1], users: [7], queues: [31] },
  { ...rights, id: 9, users: [7, 8], queues: [32], unpin: false },
  { ...rights, actor: 'client', id: 7, home: null, deleteNotes: true },
]

/** The department of each queue. */
export const QUEUES: ReadonlyMap<number, number> = new Map([
  [31, 1],
  [32, 2],
])

/** The department whose cases need a solution before they are closed. */
export const CAREFUL = 2

/** The same as a world (contract, section 5). */
export const WORLD = {
  departments: [
    { id: '1', name: 'Billing' },
    { id: '2', name: 'Claims', requireSolution: true },
  ],
  roles: [
    { id: '1', name: 'Agent', actions: ['Case:Close', 'Case:Edit', 'Activity:Pick Activities', 'Activity:Complete'] },
    { id: '2', name: 'Unpinner', actions: ['Activity:Unpin'] },
    { id: '3', name: 'Note keeper', actions: ['Case:Delete Notes'] },
  ],
  queues: [...QUEUES].map(([id, department]) => ({ id: String(id), name: 'Queue', department: String(department) })),
  users: CALLERS.filter(({ actor }) => actor === 'user').map(({ id, departments, users, queues, ...may }) => ({
    ...{ id: String(id), userName: String(id), firstName: 'Agent', lastName: String(id) },
    homeDepartment: '1',
    foreignDepartments: departments.slice(1).map(String),
    roles: ['1', ...(may.unpin ? ['2'] : []), ...(may.deleteNotes ? ['3'] : [])],
    pull: { users: users.map(String), queues: queues.map(String) },
  })),
  clients: [{ id: '7', name: 'Unlimited', type: 'API' }],
}

/** Whether a caller holds an activity. */
export function holds({ actor, id }: Rights, { assignedTo }: ModelActivity): boolean {
  return actor === 'user' && assignedTo === id
}

/** A caller as the store keeps the author of a note. */
export function authorOf({ actor, id }: Rights): string {
  return `${actor}/${String(id)}`
}
