import { OPERATIONS as NAMED, type Operation as Named } from '../../src/adapters/contract/operations.js'
import type { Scenario } from '../../src/adapters/contract/scenario.js'
import type { ErrorCode } from '../../src/domain/errors.js'
import { DOCUMENT, dereferenced, type Response } from '../openapi/document.js'

/** An operation of the contract, and every answer that the OpenAPI document says it has. */
export interface Operation extends Named {
  readonly success: readonly number[]
  readonly codes: readonly ErrorCode[]
}

/** What is refused in reading a body. */
export const OF_READING: readonly ErrorCode[] = ['400-146', '400-147', '400-152', '400-900']

/** What is refused before it is known which operation is meant. */
export const OF_NONE: readonly ErrorCode[] = ['400-901', '404-900', '431-900']

/** Of what is refused before a format can be negotiated, JSON alone tells. */
export const IN_JSON: readonly ErrorCode[] = ['400-901', '406-101', '431-900']

/** What one request to a service that is well cannot bring about; other tests do. */
export const BY_CIRCUMSTANCE: readonly ErrorCode[] = ['408-900', '414-900', '429-900', '500-100', '503-900']

/** What comes only of a race, by operation. */
const BY_RACE: Readonly<Record<string, readonly ErrorCode[]>> = { 'PATCH /activity/complete': ['400-253'] }

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
