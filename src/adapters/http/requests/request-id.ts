import type { IncomingHttpHeaders } from 'node:http'

const WELL_FORMED = /^[A-Za-z0-9._:/+=-]{1,128}$/

/** The id that a request brings in `X-Request-Id`; null where it brings none, or what could not stand in a log. */
export function givenRequestId({ 'x-request-id': given }: IncomingHttpHeaders): string | null {
  return typeof given === 'string' && WELL_FORMED.test(given) ? given : null
}
