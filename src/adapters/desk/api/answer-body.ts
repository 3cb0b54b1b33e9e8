import type { FetchResponse } from 'openapi-fetch'
import { type ErrorBody, Refused } from './refused.js'

/**
 * The body of a successful answer; undefined where it has none.
 * @throws Refused
 */
export function bodyOf<T extends Record<string | number, unknown>, Options, Media extends `${string}/${string}`>(
  answer: FetchResponse<T, Options, Media>,
): FetchResponse<T, Options, Media>['data'] {
  requireDone(answer)
  return answer.data
}

/** @throws Refused where the service has not done what it was asked for */
export function requireDone({ response, error }: { readonly response: Response; readonly error?: unknown }): void {
  if (response.ok) return
  const { status, statusText } = response
  throw new Refused((error as ErrorBody | undefined) ?? { code: String(status), developerMessage: statusText })
}
