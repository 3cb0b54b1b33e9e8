import { type IncomingHttpHeaders, request as requestInClear } from 'node:http'
import { request as requestInSecret } from 'node:https'

/** A request as it goes out: the path exactly as it is written here. */
export interface SentRequest {
  readonly method: string
  readonly path: string
  /** A list sends the header several times. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly body?: string
}

/** An answer as it came. */
export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/**
 * Sends a request to a service on a connection of its own.
 * @param url where the service is; only its host and port count
 * @param patience when it aborts, nothing is waited for any more
 * @throws Error when there is no answer
 */
export function send(
  url: string,
  { method, path, headers, body }: SentRequest,
  patience?: AbortSignal,
): Promise<Answer> {
  const { protocol, hostname, port } = new URL(url)
  const request = protocol === 'https:' ? requestInSecret : requestInClear
  const place = { hostname: hostname.replace(/^\[|\]$/g, ''), port, method, path, agent: false }
  return new Promise((resolve, reject) => {
    const sent = request({ ...place, ...(patience && { signal: patience }) })
    for (const [name, value] of Object.entries(headers)) sent.setHeader(name, value)
    sent.on('error', reject)
    sent.on('response', (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text })
      })
    })
    sent.end(body)
  })
}
