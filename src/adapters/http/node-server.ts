import { createServer, type IncomingHttpHeaders, METHODS, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { connectionsOf, type Handler } from './connections.js'

/** The limit of Node for the request line and the headers together. The longest percent-encoded list of ids fits in. */
export const LONGEST_HEADER = 98_304

/** How long the server waits for a connection, in milliseconds. */
export interface Patience {
  readonly headers: number
  /** For header and body together. */
  readonly request: number
  /** How often the server looks for slow requests. */
  readonly check: number
  /** For a client that neither sends nor reads. Longer than the longest wait of an operation. */
  readonly idle: number
  /** For the next request on a connection that is kept. */
  readonly keepAlive: number
}

/** The usual times: slow requests are cut within ten seconds. */
export const PATIENCE: Patience = { headers: 8_000, request: 9_000, check: 1_000, idle: 60_000, keepAlive: 72_000 }

const KNOWN_METHODS = new Set<string | undefined>(METHODS)

/** An error of Node about bytes that it cannot read, and the place where it stopped reading. */
export interface BrokenRequest extends Error {
  readonly code?: string
  readonly rawPacket?: Buffer
  readonly bytesParsed?: number
}

/**
 * Answers a request that is no HTTP or came too slowly, on a connection that owes no other answer; then ends it.
 * The headers are empty unless Node could read them.
 */
export type AnswerBroken = (error: BrokenRequest, socket: Duplex, headers: IncomingHttpHeaders) => void

/** Makes a server that accepts the longest request of the contract, and answers every request by the contract. */
export function nodeServer(handler: Handler, patience: Patience, answerBroken: AnswerBroken): Server {
  const { handle, endAfterAnswers } = connectionsOf(handler)
  /** Requests before the broken bytes keep their own answers. */
  const refuse: AnswerBroken = (error, socket, headers) => {
    if (!socket.writable || error.code === 'ECONNRESET') socket.destroy()
    else
      endAfterAnswers(socket, (unfinished) => {
        if (unfinished?.response.headersSent || !socket.writable) socket.destroy()
        else answerBroken(error, socket, unfinished?.request.headers ?? headers)
      })
  }
  const answer: Handler = (request, response) => {
    // The preface of HTTP/2 arrives as a request with a method that no router knows.
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
      // A hook refuses requests without `Host` by the contract.
      requireHostHeader: false,
    },
    answer,
  )
  server.setTimeout(patience.idle)
  // By default Node silently drops headers after the 2,000th, such as a second `Authorization`. The limit above holds.
  server.maxHeadersCount = 0
  // Without this Node answers by itself, and not by the contract.
  server.on('checkExpectation', answer)

  server.on('clientError', (error, socket) => refuse(error, socket, {}))
  server.on('connect', ({ headers }, socket) => refuse(new Error('CONNECT'), socket, headers))
  return server
}
