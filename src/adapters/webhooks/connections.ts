import type { LookupFunction } from 'node:net'
import { Client } from 'undici'

/** A connection to a receiver, for one request at a time. */
export interface Connection {
  readonly client: Client
  /** Whether the connection was made, TLS included. */
  readonly isMade: boolean
  /** Whether it was kept after an earlier answer, so that the receiver may have closed it meanwhile. */
  readonly wasKept: boolean
  /** Cuts the connection, also while it is being made. */
  end(): void
}

/** Connections to receivers. Those that are free are kept for a while. */
export interface Connections {
  /** A free connection to the origin of a URL; a new one where none is free. */
  take(url: URL): Connection
  open(url: URL): Connection
  /** Keeps a connection whose answer is complete. */
  keep(connection: Connection): void
  /** Cuts all connections that are free. */
  close(): void
}

export interface ConnectionOptions {
  readonly lookupFor: (url: URL) => LookupFunction
  /** The certificates to trust in place of those that come with Node.js. */
  readonly ca: string | undefined
  /** How long a connection may take to be made, in milliseconds. */
  readonly patience: number
}

/** In milliseconds, unless the receiver names its own time. */
const KEPT_FOR = 4_000
const KEPT_AT_MOST = 15_000
const MOST_KEPT = 1_000

/**
 * Each connection is a client of undici, rather than all of them one pool: only so is it known whether a connection is
 * new. No dispatcher of undici but its own is used, so nothing follows redirects, keeps cookies or finds proxies.
 */
export function connections({ lookupFor, ca, patience }: ConnectionOptions): Connections {
  const kept = new Map<string, Held[]>()
  let count = 0

  interface Held extends Connection {
    readonly origin: string
    isMade: boolean
    wasKept: boolean
  }

  /** Takes a connection out of those that are kept. */
  function remove(origin: string, connection: Held | undefined): void {
    const those = kept.get(origin) ?? []
    const at = connection ? those.indexOf(connection) : -1
    if (at < 0) return
    those.splice(at, 1)
    count -= 1
    if (those.length === 0) kept.delete(origin)
  }

  function open(url: URL): Held {
    const over = new AbortController()
    const client = new Client(url.origin, {
      connect: { lookup: lookupFor(url), signal: over.signal, timeout: patience, ...(ca !== undefined && { ca }) },
      // The whole attempt has one limit.
      headersTimeout: 0,
      bodyTimeout: 0,
      keepAliveTimeout: KEPT_FOR,
      keepAliveMaxTimeout: KEPT_AT_MOST,
    })
    const connection: Held = {
      client,
      origin: url.origin,
      isMade: false,
      wasKept: false,
      end() {
        remove(url.origin, connection)
        over.abort()
        void client.destroy()
      },
    }
    client.on('connect', () => (connection.isMade = true))
    client.on('disconnect', () => remove(url.origin, connection))
    return connection
  }

  return {
    open,
    take(url) {
      const last = kept.get(url.origin)?.at(-1)
      remove(url.origin, last)
      return last ?? open(url)
    },
    keep(connection) {
      if (count >= MOST_KEPT) {
        connection.end()
        return
      }
      const held = connection as Held
      held.wasKept = true
      count += 1
      kept.set(held.origin, [...(kept.get(held.origin) ?? []), held])
    },
    close() {
      for (const connection of [...kept.values()].flat()) connection.end()
    },
  }
}
