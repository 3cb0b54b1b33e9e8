import { Agent, request } from 'node:http'

/** An answer, and how long it took. */
export interface Answer {
  readonly status: number
  readonly contentType: string
  readonly body: string
  readonly milliseconds: number
}

/** A connection that is kept open. */
export interface HttpConnection {
  send(method: string, url: string, headers?: Readonly<Record<string, string>>): Promise<Answer>
  end(): void
}

/** Connects at the first request. */
export function httpConnection(): HttpConnection {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return {
    send: (method, url, headers = {}) =>
      new Promise((resolve, reject) => {
        const began = performance.now()
        const sent = request(url, { method, headers, agent }, (response) => {
          const parts: Buffer[] = []
          response.on('data', (part: Buffer) => parts.push(part))
          response.on('error', reject)
          response.on('end', () => {
            resolve({
              status: response.statusCode ?? 0,
              contentType: response.headers['content-type'] ?? '',
              body: Buffer.concat(parts).toString(),
              milliseconds: performance.now() - began,
            })
          })
        })
        sent.on('error', reject)
        sent.end()
      }),
    end() {
      agent.destroy()
    },
  }
}

/**
 * The answer to one request, which must have this status.
 * @throws Error if it has another
 */
export async function expectAnswer(
  connection: HttpConnection,
  status: number,
  ...sent: Parameters<HttpConnection['send']>
) {
  const answer = await connection.send(...sent)
  if (answer.status === status) return answer
  throw new Error(`Expected ${String(status)}, not ${String(answer.status)}: ${answer.body.slice(0, 500)}`)
}
