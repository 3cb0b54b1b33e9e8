import type { Client } from 'openapi-fetch'
import type { paths } from './openapi.js'
import type { Fetch } from './patient-fetch.js'

/** Calls operations by method and path; their parameters, bodies and answers are typed by the OpenAPI document. */
export type ApiClient = Pick<Client<paths>, 'GET' | 'PATCH' | 'POST'>

interface Asked {
  readonly params?: {
    readonly path?: Readonly<Record<string, string>>
    readonly query?: Readonly<Record<string, unknown>>
    readonly header?: Readonly<Record<string, string>>
  }
  readonly body?: unknown
}

/**
 * Makes a client with the types of openapi-fetch. That package can do far more than these few calls need, and would take
 * a sixteenth of all that the page may load.
 * @param base the address of the API, without a slash at its end
 * @param headers are sent with each request
 */
export function apiClient({
  base,
  headers,
  fetch,
}: {
  readonly base: string
  readonly headers: Readonly<Record<string, string>>
  readonly fetch: Fetch
}): ApiClient {
  const call =
    (method: string) =>
    async (template: string, { params = {}, body }: Asked = {}) => {
      const path = template.replace(/\{(\w+)\}/g, (_place, name: string) =>
        encodeURIComponent(params.path?.[name] ?? ''),
      )
      const query = new URLSearchParams(
        Object.entries(params.query ?? {}).map(([name, value]): [string, string] => [name, String(value)]),
      )
      const response = await fetch(
        new Request(`${base}${path}${query.size > 0 ? `?${query.toString()}` : ''}`, {
          method,
          headers: { ...headers, ...params.header, ...(body !== undefined && { 'content-type': 'application/json' }) },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        }),
      )
      const content = await contentOf(response)
      return response.ok ? { response, data: content } : { response, error: content }
    }
  return { GET: call('GET'), PATCH: call('PATCH'), POST: call('POST') } as unknown as ApiClient
}

/** The content of an answer; undefined where it has none, or a proxy has written another than JSON. */
async function contentOf(response: Response): Promise<unknown> {
  try {
    return JSON.parse(await response.text())
  } catch {
    return undefined
  }
}
