import { createServer, type IncomingHttpHeaders, METHODS, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { connectionsOf, type Handler } from './connections.js'

/** Node's limit for a request's line and header together, and so for the longest list of ids, all percent-encoded. */
export const LONGEST_HEADER = 98_304

/** How long connections are waited for, in milliseconds. */
export interface Patience {
  readonly headers: number
  /** For header and body together. */
  readonly request: number
  /** How often slow requests are looked for. */
  readonly check: number
  /** For a client that neither sends nor reads. Longer than the longest wait of an operation. */
  readonly idle: number
  /** For the next request on a connection that is kept. */
  readonly keepAlive: number
}

/** Slow requests are cut within ten seconds. */
export const PATIENCE: Patience = { headers: 8_000, request: 9_000, check: 1_000, idle: 60_000, keepAlive: 72_000 }

const KNOWN_METHODS = new Set<string | undefined>(METHODS)

/** What Node cannot read, and where in it the reading stopped. */
export interface BrokenRequest extends Error {
  readonly code?: string
  readonly rawPacket?: Buffer
  readonly bytesParsed?: number
}

/**
 * Answers what is no HTTP request, or came too slowly, on a connection that owes no other answer; then ends it.
 * The headers are those of the request as far as Node could read them; else there are none.
 */
export type AnswerBroken = (error: BrokenRequest, socket: Duplex, headers: IncomingHttpHeaders) => void

/** A server that lets the contract's longest request in, and answers in the words of the contract from the first byte. */
export function nodeServer(handler: Handler, patience: Patience, answerBroken: AnswerBroken): Server {
  const { handle, endAfterAnswers } = connectionsOf(handler)
  /** What comes before the broken bytes keeps its own answer. */
  const refuse: AnswerBroken = (error, socket, headers) => {
    if (!socket.writable || error.code === 'ECONNRESET') socket.destroy()
    else
      endAfterAnswers(socket, (unfinished) => {
        if (unfinished?.response.headersSent || !socket.writable) socket.destroy()
        else answerBroken(error, socket, unfinished?.request.headers ?? headers)
      })
  }
  const answer: Handler = (request, response) => {
    // What begins HTTP/2 comes as a request whose method no router knows.
    if (KNOWN_METHODS.has(request.method)) handle(request, response)
    else refuse(new Error('No method of HTTP/1.1'), request.socket, request.headers)
  }
  const server = createServer(
    {
      maxHeaderSize: LONGEST_HEADER,
      headersTimeout: patience.headers,
      requestTimeout: patience.request,
      connectionsCheckingInterval: patience.check,
      keepAliveTimeout: patience.keepAlive,
      // A hook refuses such requests in the words of the contract.
      requireHostHeader: false,
    },
    answer,
  )
  server.setTimeout(patience.idle)
  // Beyond 2,000 Node would drop headers silently, a second `Authorization` too; their length is limited above.
  server.maxHeadersCount = 0
  // Node answers this by itself otherwise, off the contract.
  server.on('checkExpectation', answer)

  server.on('clientError', (error, socket) => refuse(error, socket, {}))
  server.on('connect', ({ headers }, socket) => refuse(new Error('CONNECT'), socket, headers))
  return server
}
