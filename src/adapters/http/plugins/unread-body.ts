import type { IncomingMessage } from 'node:http'
import type { FastifyReply } from 'fastify'
import fp from 'fastify-plugin'
import { isHttp2 } from '../requests/is-http2.js'

/** How much of an unneeded body is read. */
export interface UnreadBounds {
  readonly bytes: number
  readonly milliseconds: number
}

const BOUNDS: UnreadBounds = { bytes: 1_048_576, milliseconds: 1_000 }

/**
 * Reads the rest of a body before the answer to a request that was refused without it. Otherwise the connection would
 * be reset while the client still sends, and a proxy would answer 502. Beyond the bounds the rest is not read, and the
 * connection ends with the answer.
 */
export const unreadBody = fp<{ readonly bounds?: UnreadBounds }>(
  (app, { bounds = BOUNDS }, done) => {
    app.addHook('onSend', ({ raw }, reply, payload, next) => {
      // HTTP/2 ends a stream, not the connection.
      if (isHttp2(raw)) keep(reply)
      if (isHttp2(raw) || !isUnread(raw)) {
        next(null, payload)
        return
      }
      void isReadToEnd(raw, bounds).then((isWhole) => {
        if (isWhole) keep(reply)
        else reply.header('connection', 'close')
        next(null, payload)
      })
    })
    done()
  },
  { name: 'unread-body' },
)

/** Requests that a host injects in its tests have no such member, and no connection. */
function isUnread({ complete }: { readonly complete?: boolean }): boolean {
  return complete === false
}

/** Removes the header that would end the connection. */
function keep(reply: FastifyReply): void {
  if (reply.hasHeader('connection')) reply.removeHeader('connection')
}

function isReadToEnd(raw: IncomingMessage, { bytes, milliseconds }: UnreadBounds): Promise<boolean> {
  return new Promise((resolve) => {
    let left = bytes
    const count = (chunk: Buffer): void => {
      left -= chunk.length
      if (left < 0) settle()
    }
    const settle = (): void => {
      clearTimeout(timer)
      raw.off('data', count).off('end', settle).off('close', settle)
      resolve(raw.complete)
    }
    const timer = setTimeout(settle, milliseconds)
    raw.on('data', count).on('end', settle).on('close', settle).resume()
  })
}
