import { OPERATIONS as NAMED, type Operation as Named } from '../../src/adapters/contract/operations.js'
import type { Scenario } from '../../src/adapters/contract/scenario.js'
import type { ErrorCode } from '../../src/domain/errors.js'

/** An operation of the contract, and every answer that it has. */
export interface Operation extends Named {
  readonly success: readonly number[]
  /** What it refuses for; told here once more, not read from the program. */
  readonly codes: readonly ErrorCode[]
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

const ANSWERS: Readonly<Record<string, readonly [success: readonly number[], ...codes: ErrorCode[]]>> = {
  'PATCH /case/{ids}/close': [[204], ...OF_CLOSE],
  'PATCH /activity/pick': [[204], ...OF_SEEN, ...OF_TAKING, '400-102'],
  'PATCH /activity/complete': [[200], ...OF_SEEN, '400-910', '403-178', '403-910'],
  'PATCH /activity/transfer/user/{id}': [[204], ...OF_SEEN, ...OF_TAKING, '400-108', '404-100'],
  'PATCH /activity/transfer/queue/{id}': [[204], ...OF_SEEN, ...OF_TAKING, '400-108', '404-100'],
  'POST /activity/task': [[201], ...OF_PLACE],
  'POST /activity/email/general': [[201], ...OF_PLACE],
  'GET /case/{ids}/closability': [[200], '400-108', '400-203', '400-358'],
  'GET /journal': [[200], '400-102', '400-203'],
  'GET /case/{ids}': [[200], ...OF_IDS, '400-358', '403-910'],
  'GET /case': [[200, 204], ...OF_LIST],
  'GET /activity/{ids}': [[200], ...OF_IDS, '400-358', '403-911'],
  'GET /activity': [[200, 204], ...OF_LIST],
}

/** The operations with their answers; every one must be told of. */
export const OPERATIONS: readonly Operation[] = NAMED.map((named) => {
  const [success, ...codes] = ANSWERS[named.name] ?? [[]]
  return { ...named, success, codes: [...ALL, ...codes] }
})

/** What is refused before it is known which operation is meant. */
export const OF_NONE: readonly ErrorCode[] = ['400-901', '404-900', '431-900']

/** Of what is refused before a format can be negotiated, JSON alone tells. */
export const IN_JSON: readonly ErrorCode[] = ['400-901', '406-101', '431-900']

/** Whether an operation is told something in the body of a request. */
export function takesBody({ codes }: Operation): boolean {
  return codes.includes('400-264')
}

/** The code that a scenario expects, or the status of a success; null where it does not say which code. */
export function answerOf({ expect: { status, code, body } }: Scenario): string | null {
  const said = code ?? body?.['code']
  if (typeof said === 'string') return said
  return status < 300 ? String(status) : null
}
