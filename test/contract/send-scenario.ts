import type { Asked } from '../openapi/document-faults.js'
import { type Answer, send } from '../support/send.js'
import { sendRaw } from '../support/send-raw.js'
import type { TestService } from '../support/test-service.js'
import type { ScenarioRequest, ScenarioToken, Text } from './scenario.js'

/** Sends the request of a scenario, with its token, to a service. */
export function sendScenario(
  service: TestService,
  { method = 'PATCH', path = '/', headers = {}, body, raw }: ScenarioRequest,
  token: ScenarioToken,
): Promise<Answer> {
  const signed = token ? service.token(token) : ''
  const withToken = (text: string): string => text.replaceAll('{token}', signed)
  if (raw) return sendRaw(service.url, `${raw.map((line) => withToken(write(line))).join('\r\n')}\r\n\r\n`)
  const authorizations = token ? (token.headers ?? ['Bearer {token}']) : []
  return send(service.url, {
    method,
    path: withToken(write(path)),
    headers: {
      ...(authorizations.length > 0 && { Authorization: authorizations.map(withToken) }),
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, write(value)])),
    },
    ...(body !== undefined && { body: write(body) }),
  })
}

/** What a scenario asks for, as the OpenAPI document sees it: below the base path of a service. */
export function askedBy({ method = 'PATCH', path = '/', raw }: ScenarioRequest, url: string): Asked {
  const [, ofLine = method, target = write(path)] = /^(\S+) (\S+) HTTP/.exec(write(raw?.[0] ?? '')) ?? []
  const { pathname: base } = new URL(url)
  const inBase = base === '/' || target.startsWith(`${base}/`)
  return { method: ofLine, target: inBase ? target.slice(base === '/' ? 0 : base.length) : 'none' }
}

function write(text: Text): string {
  return typeof text === 'string' ? text : text.map(writePiece).join('')
}

function writePiece(piece: Exclude<Text, string>[number]): string {
  if (typeof piece === 'string') return piece
  if ('repeat' in piece) return piece.repeat.repeat(piece.times)
  return Array.from({ length: piece.count }, (_, index) => String(piece.from + index)).join(piece.join)
}
