import type { TokenSpec } from '../../support/tokens.js'

/** A caller and its rights: written down here once more, not read from the program. */
export interface MatrixCaller {
  readonly name: string
  readonly token: TokenSpec | null
  /** A caller who is refused everything. */
  readonly refused?: string
  /** A caller who may only read. */
  readonly reads?: true
  readonly isClient?: true
  readonly reach: readonly number[]
  readonly actions: readonly string[]
}

const ALL = ['Close', 'Edit', 'Delete Notes', 'Pick Activities', 'Complete', 'Unpin']
const nothing = { reach: [], actions: [] }
const HOME = [1]
const EVERYWHERE = [1, 2, 3]

/** Department 1 is the home of users 7 to 13; 2 is foreign to user 7; only a few callers reach 3. */
export const CALLERS: readonly MatrixCaller[] = [
  { name: 'no token', token: null, refused: '401-101', ...nothing },
  { name: 'an expired token', token: { user: '7', expiresIn: -1 }, refused: '401-101', ...nothing },
  { name: 'an unknown user', token: { user: '999' }, refused: '401-101', ...nothing },
  { name: 'an unknown client', token: { client: '999' }, refused: '401-101', ...nothing },
  { name: 'a customer', token: { customer: '51' }, refused: '403-112', ...nothing },
  { name: 'no API client', token: { client: '21' }, refused: '403-112', ...nothing },
  { name: 'a user without a scope', token: { user: '7', scope: 'openid' }, refused: '403-197', ...nothing },
  {
    name: 'a client with the scope of users',
    token: { client: '7', scope: 'core.casemgr.manage' },
    refused: '403-197',
    ...nothing,
  },
  {
    name: 'a user with a scope to read',
    token: { user: '7', scope: 'core.casemgr.read' },
    reads: true,
    reach: [1, 2],
    actions: ALL,
  },
  { name: 'a user with a foreign department', token: { user: '7' }, reach: [1, 2], actions: ALL },
  { name: 'a user of one department', token: { user: '8' }, reach: HOME, actions: ALL },
  { name: 'a global user', token: { user: '10' }, reach: EVERYWHERE, actions: ALL },
  { name: 'a user without actions', token: { user: '11' }, reach: HOME, actions: [] },
  { name: 'a user who may only close', token: { user: '12' }, reach: HOME, actions: ['Close'] },
  { name: 'an unlimited client', token: { client: '7' }, isClient: true, reach: EVERYWHERE, actions: ALL },
  { name: 'a limited client', token: { client: '20' }, isClient: true, reach: HOME, actions: ALL },
  { name: 'a client limited to nothing', token: { client: '22' }, isClient: true, reach: [], actions: ALL },
]

const QUEUES = [31, 32, 33].map(String)

/** Everybody of the table, with every permission to pull. */
export const PEOPLE = {
  departments: [1, 2, 3].map((id) => ({ id, name: `Department ${String(id)}` })),
  roles: [
    { id: 1, name: 'Closer', actions: ['Case:Close'] },
    {
      id: 2,
      name: 'Worker',
      actions: ['Case:Edit', 'Case:Delete Notes', 'Activity:Pick Activities', 'Activity:Complete', 'Activity:Unpin'],
    },
  ],
  queues: [1, 2, 3].map((id) => ({ id: 30 + id, name: `Queue ${String(id)}`, department: id })),
  users: [
    user(7, 1, [2], [1, 2]),
    user(8, 1, [], [1, 2]),
    user(9, 3, [], []),
    user(10, null, [], [1, 2]),
    user(11, 1, [], []),
    user(12, 1, [], [1]),
  ],
  clients: [
    { id: 7, name: 'Unlimited', type: 'API' },
    { id: 20, name: 'Limited', type: 'API', departments: [1] },
    { id: 21, name: 'Other', type: 'KB' },
    { id: 22, name: 'Nowhere', type: 'API', departments: [] },
  ],
  customers: [{ id: 51, name: 'Customer' }],
}

function user(id: number, homeDepartment: number | null, foreignDepartments: number[], roles: number[]) {
  const pull = { users: [7, 8, 9, 10, 11, 12].filter((one) => one !== id), queues: QUEUES }
  return {
    id,
    userName: `u${String(id)}`,
    firstName: 'A',
    lastName: 'B',
    homeDepartment,
    foreignDepartments,
    roles,
    pull,
  }
}
