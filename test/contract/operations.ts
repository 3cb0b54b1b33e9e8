import type { ErrorCode } from '../../src/domain/errors.js'
import type { Scenario, ScenarioRequest, Text } from './scenario.js'

/** An operation of the contract, and every answer that it has. */
export interface Operation {
  readonly name: string
  readonly method: string
  readonly path: RegExp
  /** The XML root of what it shows. */
  readonly root: string
  readonly success: readonly number[]
  /** What it refuses for; told here once more, not read from the program. */
  readonly codes: readonly ErrorCode[]
  readonly takesBody?: true
}

/** What every operation refuses for, whatever it does. */
const ALL: readonly ErrorCode[] = ['400-101', '401-101', '403-112', '403-197', '405-100', '406-100', '406-101']
/** What is refused in reading a body. */
export const OF_READING: readonly ErrorCode[] = ['400-146', '400-147', '400-152', '400-900']
const OF_BODY: readonly ErrorCode[] = [...OF_READING, '400-264', '413-900', '415-900']
const OF_SEEN: readonly ErrorCode[] = [...OF_BODY, '400-194', '400-911', '400-912', '400-913', '403-911', '409-100']
const OF_TAKING: readonly ErrorCode[] = ['400-177', '403-178', '403-912']
const OF_LIST: readonly ErrorCode[] = ['400-102', '400-116', '400-120', '400-124', '400-203']
const OF_IDS: readonly ErrorCode[] = ['400-102', '400-108', '400-116', '400-124', '400-203', '400-913', '404-100']
const OF_PLACE: readonly ErrorCode[] = [...OF_BODY, '400-194', '403-910', '403-911']

const OF_CLOSE: readonly ErrorCode[] = [
  ...['400-108', '400-177', '400-203', '400-253', '400-358', '400-910', '400-911', '400-912'],
  ...['403-178', '403-910', '403-911', '403-912', '404-100'],
] as const

const IDS = '[^/?]*'

function operation(name: string, root: string, success: readonly number[], ...codes: ErrorCode[]): Operation {
  const [method = '', path = ''] = name.split(' ')
  const pattern = new RegExp(`^(/core/casemgr/v3)?${path.replace(/\{\w+\}/, IDS)}(\\?|$)`)
  const takesBody = codes.includes('400-264')
  return { name, method, path: pattern, root, success, codes: [...ALL, ...codes], ...(takesBody && { takesBody }) }
}

/** The operations of contract sections 1 and 3; of two that a request fits, the first is meant. */
export const OPERATIONS: readonly Operation[] = [
  operation('PATCH /case/{ids}/close', 'none', [204], ...OF_CLOSE),
  operation('PATCH /activity/pick', 'none', [204], ...OF_SEEN, ...OF_TAKING, '400-102'),
  operation('PATCH /activity/complete', 'activities', [200], ...OF_SEEN, '400-910', '403-178', '403-910'),
  operation('PATCH /activity/transfer/user/{id}', 'none', [204], ...OF_SEEN, ...OF_TAKING, '400-108', '404-100'),
  operation('PATCH /activity/transfer/queue/{id}', 'none', [204], ...OF_SEEN, ...OF_TAKING, '400-108', '404-100'),
  operation('POST /activity/task', 'activity', [201], ...OF_PLACE),
  operation('POST /activity/email/general', 'activity', [201], ...OF_PLACE),
  operation('GET /case/{ids}/closability', 'cases', [200], '400-108', '400-203', '400-358'),
  operation('GET /journal', 'journal', [200], '400-102', '400-203'),
  operation('GET /case/{ids}', 'cases', [200], ...OF_IDS, '400-358', '403-910'),
  operation('GET /case', 'cases', [200, 204], ...OF_LIST),
  operation('GET /activity/{ids}', 'activities', [200], ...OF_IDS, '400-358', '403-911'),
  operation('GET /activity', 'activities', [200, 204], ...OF_LIST),
]

/** What is refused before it is known which operation is meant. */
export const OF_NONE: readonly ErrorCode[] = ['400-901', '404-900', '431-900']

/** Of what is refused before a format can be negotiated, JSON alone tells. */
export const IN_JSON: readonly ErrorCode[] = ['400-901', '406-101', '431-900']

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

/** The code that a scenario expects, or the status of a success; null where it does not say which code. */
export function answerOf({ expect: { status, code, body } }: Scenario): string | null {
  const said = code ?? body?.['code']
  if (typeof said === 'string') return said
  return status < 300 ? String(status) : null
}
