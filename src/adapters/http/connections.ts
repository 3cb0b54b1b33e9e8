import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

/** Answers a request. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** Bounds and orders the answers of each connection. */
export interface Connections {
  /** Answers a request as soon as its connection has fewer than the most unfinished answers. */
  readonly handle: Handler
  /**
   * Stops reading a connection, and calls back when all answers are sent that can still be sent.
   * @param ended gets the request that is cut off in the middle, where there is one, with its answer
   */
  endAfterAnswers(socket: Duplex, ended: (unfinished: Exchange | undefined) => void): void
}

/** A request and its answer. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

/** More answers at once would not be faster: each is sent after the one before it. */
const MOST_AT_ONCE = 8
/** The server cuts a client that sends more requests without reading an answer. */
const MOST_WAITING = 1_000

interface Connection {
  readonly running: Set<Exchange>
  readonly waiting: Exchange[]
  /** Called after the last answer; null while the connection is read. */
  ended: (() => void) | null
}

/** Bounds the unfinished answers of each connection, however many requests a client sends at once (pipelining). */
export function connectionsOf(handler: Handler): Connections {
  const connections = new WeakMap<Duplex, Connection>()

  function connectionOf(socket: Duplex): Connection {
    const connection = connections.get(socket) ?? { running: new Set(), waiting: [], ended: null }
    connections.set(socket, connection)
    return connection
  }

  function run(exchange: Exchange, connection: Connection): void {
    const { request, response } = exchange
    const { socket } = request
    connection.running.add(exchange)
    response.once('close', () => {
      connection.running.delete(exchange)
      goOn(socket, connection)
    })
    handler(request, response)
  }

  function goOn(socket: Duplex, connection: Connection): void {
    const waiting = socket.destroyed ? undefined : connection.waiting.shift()
    if (waiting) run(waiting, connection)
    else if (connection.ended === null) socket.resume()
    else if ([...connection.running].every(isUnfinished)) connection.ended()
  }

  return {
    handle(request, response) {
      const connection = connectionOf(request.socket)
      if (connection.running.size < MOST_AT_ONCE) {
        run({ request, response }, connection)
        return
      }
      request.socket.pause()
      if (connection.waiting.push({ request, response }) > MOST_WAITING) request.socket.destroy()
    },
    endAfterAnswers(socket, ended) {
      const connection = connectionOf(socket)
      if (connection.ended) return
      socket.pause()
      const unfinished = [...connection.running, ...connection.waiting].find(isUnfinished)
      connection.ended = () => ended(unfinished)
      goOn(socket, connection)
    },
  }
}

/** Whether the end of a request is missing. Once its connection is no longer read, it never comes. */
function isUnfinished({ request }: Exchange): boolean {
  return !request.complete
}
