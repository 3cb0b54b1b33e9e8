import type { SentRequest } from '../../../src/adapters/contract/send.js'
import type { MatrixCaller } from './callers.js'

/**
 * The records that a cell of the matrix works on: a case, an activity and a note of its own, of one department; and for
 * an operation of clients a webhook of the calling client.
 */
export interface Cell {
  readonly department: number
  readonly case: number
  readonly activity: number
  readonly note: number
  readonly webhook: number
}

/** An operation, and its requirements besides a token, in the order of the contract. */
export interface MatrixOperation {
  readonly name: string
  readonly request: (cell: Cell) => Omit<SentRequest, 'headers'>
  readonly manages?: true
  readonly usersOnly?: true
  readonly clientsOnly?: true
  /** The action that is asked for before anything is looked at. */
  readonly action?: string
  /** The action that is asked for last, of users. */
  readonly lastAction?: string
  /** The answer to a caller who does not reach the department; absent if reach does not matter. */
  readonly hidden?: '403-910' | '403-911'
  /** The holder that the activity must have: only users who hold activities can complete them. */
  readonly isHeld?: true
  readonly success: number
  /** Whether it works on whatever waits, or on something new, not on the records of its cell. */
  readonly takesAny?: true
}

export const LAST_MODIFIED = '2026-11-01T00:00:00.000Z'

const seen = ({ activity }: Cell) =>
  JSON.stringify({ activity: [{ id: String(activity), lastModified: LAST_MODIFIED }] })
const edited = (members: object) => JSON.stringify({ lastModified: LAST_MODIFIED, ...members })
const task = (members: object) => JSON.stringify({ subject: 'Call back', ...members })

/** The URL of the webhooks: nobody has this address, so no test calls anybody. */
export const RECEIVER = 'https://192.0.2.1/casework'

const OF_WEBHOOKS: readonly (readonly [method: string, path: string, success: number, body?: object])[] = [
  ['POST', '/webhook', 201, { url: 'https://receiver.example/casework' }],
  ['GET', '/webhook', 200],
  ['GET', '/webhook/{id}', 200],
  ['PATCH', '/webhook/{id}', 204, { ordered: false }],
  ['GET', '/webhook/{id}/attempts', 200],
  ['POST', '/webhook/{id}/test', 200],
  ['POST', '/webhook/{id}/replay', 204, { after: 0 }],
  ['POST', '/webhook/{id}/secret', 200],
  ['DELETE', '/webhook/{id}', 204],
]

export const OPERATIONS: readonly MatrixOperation[] = [
  {
    name: 'close',
    request: (cell) => ({ method: 'PATCH', path: `/case/${String(cell.case)}/close` }),
    ...{ manages: true, action: 'Close', hidden: '403-910', lastAction: 'Pick Activities', success: 204 },
  },
  {
    name: 'edit',
    request: (cell) => ({ method: 'PATCH', path: '/case', body: edited({ id: String(cell.case), solution: 'Done' }) }),
    ...{ manages: true, action: 'Edit', hidden: '403-910', success: 204 },
  },
  {
    name: 'get a case',
    request: (cell) => ({ method: 'GET', path: `/case/${String(cell.case)}` }),
    ...{ hidden: '403-910', success: 200 },
  },
  {
    name: 'get an activity',
    request: (cell) => ({ method: 'GET', path: `/activity/${String(cell.activity)}` }),
    ...{ hidden: '403-911', success: 200 },
  },
  {
    name: 'ask for closability',
    request: (cell) => ({ method: 'GET', path: `/case/${String(cell.case)}/closability` }),
    success: 200,
  },
  {
    name: 'add a note',
    request: (cell) => ({ method: 'POST', path: `/case/${String(cell.case)}/note`, body: '{"content":"Hello"}' }),
    ...{ manages: true, hidden: '403-910', success: 201 },
  },
  {
    name: 'get a note',
    request: (cell) => ({ method: 'GET', path: `/case/${String(cell.case)}/note/${String(cell.note)}` }),
    ...{ hidden: '403-910', success: 200 },
  },
  {
    name: 'get the notes',
    request: (cell) => ({ method: 'GET', path: `/case/${String(cell.case)}/notes` }),
    ...{ hidden: '403-910', success: 200 },
  },
  {
    name: 'delete a note of somebody else',
    request: (cell) => ({ method: 'DELETE', path: `/case/${String(cell.case)}/notes/${String(cell.note)}` }),
    ...{ manages: true, hidden: '403-910', lastAction: 'Delete Notes', success: 204 },
  },
  { name: 'count cases', request: () => ({ method: 'GET', path: '/case?$count=yes' }), success: 200 },
  { name: 'count activities', request: () => ({ method: 'GET', path: '/activity?$count=yes' }), success: 200 },
  { name: 'read the journal', request: () => ({ method: 'GET', path: '/journal' }), success: 200 },
  {
    name: 'pick',
    request: (cell) => ({ method: 'PATCH', path: '/activity/pick', body: seen(cell) }),
    ...{ manages: true, usersOnly: true, action: 'Pick Activities', hidden: '403-911', success: 204 },
  },
  {
    name: 'complete',
    request: (cell) => ({ method: 'PATCH', path: '/activity/complete', body: seen(cell) }),
    ...{ manages: true, usersOnly: true, action: 'Complete', hidden: '403-911', isHeld: true, success: 200 },
  },
  {
    name: 'transfer to a queue',
    request: (cell) => ({
      method: 'PATCH',
      path: `/activity/transfer/queue/${String(30 + cell.department)}`,
      body: seen(cell),
    }),
    ...{ manages: true, hidden: '403-911', lastAction: 'Pick Activities', success: 204 },
  },
  {
    name: 'transfer to a user',
    request: (cell) => ({ method: 'PATCH', path: '/activity/transfer/user/10', body: seen(cell) }),
    ...{ manages: true, hidden: '403-911', lastAction: 'Pick Activities', success: 204 },
  },
  {
    name: 'create a task in a case',
    request: (cell) => ({
      ...{ method: 'POST', path: '/activity/task' },
      body: task({ case: { id: String(cell.case) }, queue: { id: String(30 + cell.department) } }),
    }),
    ...{ manages: true, hidden: '403-910', success: 201 },
  },
  {
    name: 'create an email with a case',
    request: (cell) => ({
      ...{ method: 'POST', path: '/activity/email/general' },
      body: task({ queue: { id: String(30 + cell.department) } }),
    }),
    ...{ manages: true, hidden: '403-911', takesAny: true, success: 201 },
  },
  {
    name: 'move to a new case',
    request: (cell) => ({ method: 'PATCH', path: `/activity/${String(cell.activity)}/changecase`, body: '{}' }),
    ...{ manages: true, hidden: '403-911', success: 201 },
  },
  ...OF_WEBHOOKS.map(([method, path, success, body]) => ({
    name: `${method} ${path}`,
    request: (cell: Cell) => ({
      ...{ method, path: path.replace('{id}', String(cell.webhook)) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
    ...{ manages: true as const, clientsOnly: true as const, success },
    ...(success === 201 && { takesAny: true as const }),
  })),
  {
    // The last, since it takes activities of other cells.
    name: 'pull',
    request: () => ({ method: 'PATCH', path: '/activity/pull' }),
    ...{ manages: true, usersOnly: true, action: 'Pick Activities', takesAny: true, success: 200 },
  },
]

/** The right answer for a cell of the matrix: a code, or the status of the success. */
export function expectedAnswer(caller: MatrixCaller, operation: MatrixOperation, { department }: Cell): string {
  const { manages = false, action, lastAction, hidden } = operation
  const lacks = (one: string | undefined) => one !== undefined && !caller.actions.includes(one)
  const rules: readonly (readonly [boolean, string])[] = [
    [caller.refused !== undefined, caller.refused ?? ''],
    [manages && caller.reads === true, '403-197'],
    [isOfWrongKind(caller, operation), '403-112'],
    [lacks(action), '403-178'],
    [hidden !== undefined && !caller.reach.includes(department), hidden ?? ''],
    [lacks(lastAction) && caller.isClient !== true, '403-178'],
  ]
  return rules.find(([applies]) => applies)?.[1] ?? String(operation.success)
}

function isOfWrongKind({ isClient }: MatrixCaller, { usersOnly, clientsOnly }: MatrixOperation): boolean {
  return (isClient ? usersOnly : clientsOnly) === true
}
