import type { IncomingHttpHeaders } from 'node:http'

const WELL_FORMED = /^[A-Za-z0-9._:/+=-]{1,128}$/

/** The `X-Request-Id` of a request; null where there is none, or it is not fit for a log. */
export function givenRequestId({ 'x-request-id': given }: IncomingHttpHeaders): string | null {
  return typeof given === 'string' && WELL_FORMED.test(given) ? given : null
}
