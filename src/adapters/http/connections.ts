import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

/** Answers a request. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** The answers that connections have in the making. */
export interface Connections {
  /** Answers a request in its turn: a connection has only so many answers in the making, other requests wait. */
  readonly handle: Handler
  /**
   * Ends the reading of a connection, and calls back once it has sent all answers that it can still send.
   * @param ended gets the request that never comes to its end, where there is one, with its answer
   */
  endAfterAnswers(socket: Duplex, ended: (unfinished: Exchange | undefined) => void): void
}

/** A request and its answer. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

/** More answers at once help nobody: each waits for the one before it to be read. */
const MOST_AT_ONCE = 8
/** A client that sends more requests without reading an answer is cut. */
const MOST_WAITING = 1_000

interface Connection {
  readonly running: Set<Exchange>
  readonly waiting: Exchange[]
  /** Called after the last answer; null while requests are read. */
  ended: (() => void) | null
}

/** Bounds what each connection has outstanding, however much a client sends before it reads (pipelining). */
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

/** Whether a request has not come to its end: it never will once its connection is no longer read. */
function isUnfinished({ request }: Exchange): boolean {
  return !request.complete
}
