import type { ErrorCode } from '../src/domain/errors.js'
import type { DocumentedRoute } from './routes.js'

/** What every request may be refused for. */
const ALWAYS = ['400-901', '405-100', '408-900', '431-900', '500-100', '503-900'] as const
const WITH_PATH_PARAMETERS = ['414-900'] as const
const WITH_ACCESS = ['400-101', '401-101', '403-112', '403-197', '406-100', '406-101', '429-900'] as const
const WITH_BODY = ['400-146', '400-147', '400-152', '400-264', '400-900', '413-900', '415-900'] as const
const WITHOUT_BODY = ['400-203'] as const

/** Every code with which an operation refuses, in their order. */
export function refusalCodes({ access, operation }: Pick<DocumentedRoute, 'access' | 'operation'>): ErrorCode[] {
  const { path, body, refusals } = operation
  return [
    ...ALWAYS,
    ...(path ? WITH_PATH_PARAMETERS : []),
    ...(access ? WITH_ACCESS : []),
    ...(access && !body ? WITHOUT_BODY : []),
    ...(body ? WITH_BODY : []),
    ...refusals,
  ].sort()
}
