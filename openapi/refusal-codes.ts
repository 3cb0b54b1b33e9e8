import type { ErrorCode } from '../src/domain/errors.js'
import { type DocumentedRoute, isChange } from './routes.js'

/** The codes that any request may be refused with. */
const ALWAYS = ['400-901', '405-100', '408-900', '431-900', '500-100', '503-900'] as const
const WITH_ACCESS = ['400-101', '401-101', '403-112', '403-197', '406-100', '406-101', '429-900'] as const
const OF_CHANGES = ['400-915', '422-900'] as const
const WITH_BODY = ['400-146', '400-147', '400-152', '400-264', '400-900', '413-900', '415-900'] as const
const WITHOUT_BODY = ['400-203'] as const
const WITH_PATH_PARAMETERS = ['400-108', '414-900'] as const
const WITH_QUERY = ['400-102'] as const

/** The codes that a parameter of the path or of the query adds. */
const BY_PARAMETER: Readonly<Record<string, ErrorCode>> = {
  ids: '400-358',
  $attribute: '400-116',
  $order: '400-124',
  $rangestart: '400-120',
}

/**
 * Every code with which an operation refuses, in their order: the codes of reading its request, and those that the
 * route lists for its use case.
 */
export function refusalCodes(route: Pick<DocumentedRoute, 'access' | 'method' | 'operation'>): ErrorCode[] {
  const { access, operation } = route
  const { path, query, body, refusals = [] } = operation
  const codes = [
    ...ALWAYS,
    ...(access ? WITH_ACCESS : []),
    ...(isChange(route) ? OF_CHANGES : []),
    ...(body ? WITH_BODY : []),
    ...(access && !body ? WITHOUT_BODY : []),
    ...(path ? WITH_PATH_PARAMETERS : []),
    ...(query ? WITH_QUERY : []),
    ...Object.keys({ ...path, ...query }).flatMap((name) => BY_PARAMETER[name] ?? []),
    ...refusals,
  ]
  return [...new Set(codes)].sort()
}
