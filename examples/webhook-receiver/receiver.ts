import { createServer, type IncomingMessage, type Server } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { Webhook, WebhookVerificationError } from 'standardwebhooks'
import type { CaseEvent } from './inbox.js'

/** What a receiver needs. */
export interface ReceiverOptions {
  /** The secrets that count now; while you replace one, there may be two. */
  readonly secrets: () => readonly string[]
  /** Takes an event. The delivery is answered afterwards, so this must be quick. */
  readonly take: (id: string, event: CaseEvent) => void
}

/** In bytes. A delivery of Casework has less. */
const LARGEST = 65_536

/** A server that takes deliveries, and refuses everything that is not signed. */
export function receiver({ secrets, take }: ReceiverOptions): Server {
  return createServer({ requestTimeout: 15_000 }, (request, response) => {
    statusFor(request).then(
      (status) => response.writeHead(status).end(),
      (error: unknown) => {
        // Casework sends the delivery again.
        console.error(error)
        response.writeHead(500).end()
      },
    )
  })

  async function statusFor(request: IncomingMessage): Promise<number> {
    if (request.method !== 'POST') return 405
    if (!(Number(request.headers['content-length']) <= LARGEST)) return 413
    // The signature covers the bytes: a body that was parsed and written again may differ.
    const body = await buffer(request)
    const headers = request.headers as Record<string, string>
    const event = verified(body, headers)
    if (event === null) return 401
    take(headers['webhook-id'] ?? '', event)
    return 204
  }

  /** The event of a delivery; null where no secret fits, or the delivery is older than five minutes. */
  function verified(body: Buffer, headers: Record<string, string>): CaseEvent | null {
    for (const secret of secrets()) {
      try {
        return new Webhook(secret).verify(body, headers) as CaseEvent
      } catch (error) {
        if (!(error instanceof WebhookVerificationError)) throw error
      }
    }
    return null
  }
}
