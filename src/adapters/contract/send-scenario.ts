import type { ScenarioRequest, ScenarioToken } from './scenario.js'
import { type Answer, send } from './send.js'
import { sendRaw } from './send-raw.js'
import type { TokenSpec } from './sign-token.js'
import { writeText } from './text.js'

/** Where a scenario is sent. */
export interface Addressee {
  readonly url: string
  /** An access token, good unless asked otherwise. */
  token(spec: TokenSpec): string
  /** How long an answer is waited for; for ever by default. */
  patience?(): AbortSignal
}

/**
 * Sends the request of a scenario, with its token, to a service.
 * @throws Error when there is no answer
 */
export function sendScenario(
  { url, token: tokenOf, patience }: Addressee,
  { method = 'PATCH', path = '/', headers = {}, body, raw }: ScenarioRequest,
  token: ScenarioToken,
): Promise<Answer> {
  const signed = token ? tokenOf(token) : ''
  const withToken = (text: string): string => text.replaceAll('{token}', signed)
  if (raw) return sendRaw(url, `${raw.map((line) => withToken(writeText(line))).join('\r\n')}\r\n\r\n`, patience?.())
  const authorizations = token ? (token.headers ?? ['Bearer {token}']) : []
  const sent = {
    method,
    path: withToken(writeText(path)),
    headers: {
      ...(authorizations.length > 0 && { Authorization: authorizations.map(withToken) }),
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, writeText(value)])),
    },
    ...(body !== undefined && { body: writeText(body) }),
  }
  return send(url, sent, patience?.())
}
