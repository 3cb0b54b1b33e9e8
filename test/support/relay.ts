import { request as ask, createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Test } from 'tap'
import './no-limit.js'

/** What becomes of a request: it is passed on, or its connection is cut before or after the service gets it. */
export type Fate = 'pass' | 'cut before' | 'cut after'

/** A proxy between a browser and a service. */
export interface Relay {
  /** Its own address. */
  readonly url: string
  /** The address of the service behind; a test may put another in its place. */
  service: string
  /** Is told each request. */
  seen: (request: IncomingMessage) => void
  /** Decides about each request, and may take its time. */
  fate: (request: IncomingMessage) => Fate | Promise<Fate>
  /** Is called before a connection is cut on which the service has answered. */
  beforeCut: () => Promise<void>
}

/** The longest line of a request that a browser sends here, with 20,000 characters of ids. */
const LONGEST = 98_304

/** Starts a proxy that passes everything on. */
export async function startRelay(t: Test, service: string): Promise<Relay> {
  const server = createServer({ maxHeaderSize: LONGEST }, (request, response) => {
    relay.seen(request)
    void Promise.resolve(relay.fate(request)).then((fate) => {
      if (fate === 'cut before') return request.socket.destroy()
      const { method, headers, url: path = '/' } = request
      const onward = ask(new URL(path, relay.service), { method: method ?? 'GET', headers, agent: false }, (answer) => {
        if (fate === 'cut after') {
          answer.resume()
          return void relay.beforeCut().then(() => request.socket.destroy())
        }
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      })
      onward.on('error', () => request.socket.destroy())
      response.on('close', () => onward.destroy())
      return request.pipe(onward)
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  const relay: Relay = {
    ...{ url, service, seen: () => undefined, fate: () => 'pass', beforeCut: () => Promise.resolve() },
  }
  return relay
}
