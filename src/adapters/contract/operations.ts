import type { ScenarioRequest, Text } from './scenario.js'

/** An operation of the contract. */
export interface Operation {
  readonly name: string
  readonly method: string
  readonly path: RegExp
  /** The XML root of what it shows. */
  readonly root: string
}

const IDS = '[^/?]*'

function operation(name: string, root: string): Operation {
  const [method = '', path = ''] = name.split(' ')
  return { name, method, path: new RegExp(`^(/core/casemgr/v3)?${path.replace(/\{\w+\}/, IDS)}(\\?|$)`), root }
}

/** The operations of contract sections 1 and 3; of two that a request fits, the first is meant. */
export const OPERATIONS: readonly Operation[] = [
  operation('PATCH /case/{ids}/close', 'none'),
  operation('PATCH /activity/pick', 'none'),
  operation('PATCH /activity/complete', 'activities'),
  operation('PATCH /activity/transfer/user/{id}', 'none'),
  operation('PATCH /activity/transfer/queue/{id}', 'none'),
  operation('POST /activity/task', 'activity'),
  operation('POST /activity/email/general', 'activity'),
  operation('GET /case/{ids}/closability', 'cases'),
  operation('GET /journal', 'journal'),
  operation('GET /case/{ids}', 'cases'),
  operation('GET /case', 'cases'),
  operation('GET /activity/{ids}', 'activities'),
  operation('GET /activity', 'activities'),
]

/** The operation that a request asks for, whatever its method if no other has it; null for what is none. */
export function operationOf({ method = 'PATCH', path = '', raw }: ScenarioRequest): Operation | null {
  const [asked = method, at = path] = raw ? inShort(raw[0] ?? '').split(' ') : []
  const fitting = OPERATIONS.filter((one) => one.path.test(inShort(at)))
  return fitting.find((one) => one.method === asked) ?? fitting[0] ?? null
}

/** A text without what is long in it. */
function inShort(text: Text): string {
  return typeof text === 'string' ? text : text.map((piece) => (typeof piece === 'string' ? piece : '1')).join('')
}
