import { OPERATIONS as NAMED, type Operation as Named } from '../../src/adapters/contract/operations.js'
import type { Scenario } from '../../src/adapters/contract/scenario.js'
import type { ErrorCode } from '../../src/domain/errors.js'
import { DOCUMENT, dereferenced, type Response } from '../openapi/document.js'

/** An operation of the contract, and every answer that the OpenAPI document says it has. */
export interface Operation extends Named {
  readonly success: readonly number[]
  readonly codes: readonly ErrorCode[]
}

/** The codes of reading a body. */
export const OF_READING: readonly ErrorCode[] = ['400-146', '400-147', '400-152', '400-900']

/** The codes that come before the operation is known. */
export const OF_NONE: readonly ErrorCode[] = ['400-901', '404-900', '431-900']

/** The codes that come before the negotiation: only JSON has them. */
export const IN_JSON: readonly ErrorCode[] = ['400-901', '406-101', '431-900']

/** The answers that one request to a healthy service cannot cause; other tests show them. */
export const BY_CIRCUMSTANCE: readonly ErrorCode[] = ['408-900', '414-900', '429-900', '500-100', '503-900']

/** The answers that only a race causes, by operation. */
const BY_RACE: Readonly<Record<string, readonly ErrorCode[]>> = {
  'PATCH /activity/complete': ['400-253'],
  'PATCH /activity/{ids}/changecase': ['400-253'],
}

/** The operations with their answers. */
export const OPERATIONS: readonly Operation[] = NAMED.map((named) => {
  const [method = '', path = ''] = named.name.split(' ')
  const responses = Object.entries(DOCUMENT.paths[path]?.[method.toLowerCase()]?.responses ?? {})
  const success = responses.map(([status]) => Number(status)).filter((status) => status < 300)
  const untold = [...OF_NONE, ...BY_CIRCUMSTANCE, ...(BY_RACE[named.name] ?? [])]
  const codes = responses.flatMap(([, response]) => codesOf(dereferenced(response)))
  return { ...named, success, codes: codes.filter((code) => !untold.includes(code)) }
})

function codesOf({ content = {} }: Response): readonly ErrorCode[] {
  const schema = content['application/json']?.schema as { properties?: { code?: { enum?: ErrorCode[] } } } | undefined
  return schema?.properties?.code?.enum ?? []
}

/** Whether an operation takes a body. */
export function takesBody({ codes }: Operation): boolean {
  return codes.includes('400-264')
}

/** The code that a scenario expects, or the status of a success; null where it does not say which code. */
export function answerOf({ expect: { status, code, body } }: Scenario): string | null {
  const said = code ?? body?.['code']
  if (typeof said === 'string') return said
  return status < 300 ? String(status) : null
}
