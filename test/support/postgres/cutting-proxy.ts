import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'

/**
 * The way in which the next commit fails: its connection is cut before the server gets it, or before its answer
 * arrives; or the server never gets it, and the connection stays.
 */
export type Cut = 'before the commit' | 'after the commit' | 'swallowed'

/** A proxy between a service and its database. */
export interface CuttingProxy {
  /** The address to be used in place of the database's. */
  readonly url: string
  /** Cuts one connection when it next commits. */
  cutNext(cut: Cut): void
  /** How many were cut. */
  readonly cuts: number
  /** Keeps new connections waiting; returns a function that lets them through. */
  hold(): () => void
  close(): void
}

/** The commit of a unit is a message of its own: its type, its length, the text. */
const COMMIT = 'Q\0\0\0\x0bcommit\0'
/** The server's answer to a commit. */
const COMMITTED = 'COMMIT\0'

/** Passes everything on to the database of an address. */
export async function cuttingProxy(databaseUrl: string): Promise<CuttingProxy> {
  const sockets = new Set<Socket>()
  let next: Cut | null = null
  let cuts = 0
  let open = Promise.resolve()
  const proxy = createServer((client) => {
    client.on('error', () => undefined)
    void open.then(() => {
      pass(client)
    })
  }).listen(0, '127.0.0.1')

  function pass(client: Socket): void {
    const server = connect(placeOf(databaseUrl))
    let deaf = false
    const end = (): void => {
      client.destroy()
      server.destroy()
    }
    for (const socket of [client, server]) {
      sockets.add(socket)
      socket.on('error', end).on('close', end)
    }
    client.on('data', (data) => {
      const cut = next !== null && data.includes(COMMIT) ? next : null
      if (cut !== null) {
        next = null
        cuts += 1
      }
      if (cut === 'swallowed') return
      if (cut === 'before the commit') return end()
      deaf = cut === 'after the commit'
      server.write(data)
    })
    server.on('data', (data) => {
      if (!deaf) client.write(data)
      else if (data.includes(COMMITTED)) end()
    })
  }

  await once(proxy, 'listening')
  const url = new URL(databaseUrl)
  url.searchParams.delete('host')
  url.hostname = '127.0.0.1'
  url.port = String((proxy.address() as AddressInfo).port)
  return {
    url: url.href,
    cutNext(cut) {
      next = cut
    },
    get cuts() {
      return cuts
    },
    hold() {
      let release = (): void => undefined
      open = new Promise((resolve) => {
        release = resolve
      })
      return release
    },
    close() {
      for (const socket of sockets) socket.destroy()
      proxy.close()
    },
  }
}

/** The address of a server: a socket in a folder, or a port. */
function placeOf(databaseUrl: string): { path: string } | { host: string; port: number } {
  const { hostname, port, searchParams } = new URL(databaseUrl)
  const folder = searchParams.get('host')
  return folder === null ? { host: hostname, port: Number(port) } : { path: join(folder, '.s.PGSQL.5432') }
}
