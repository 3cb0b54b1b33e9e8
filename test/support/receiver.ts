import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { type AddressInfo, createServer as createRawServer, type Server as RawServer, type Socket } from 'node:net'

/** A request that a receiver got. */
export interface Received {
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A receiver of webhooks, behind a port of its own. */
export interface Receiver {
  readonly url: string
  readonly port: number
  /** Every request, oldest first. */
  readonly received: readonly Received[]
  /** How many connections were made. */
  readonly connections: () => number
  /** Settles once no connection is open. */
  untilLeft(): Promise<void>
  /** Settles once so many requests have come. */
  until(count: number): Promise<void>
  stop(): Promise<void>
}

/** The status that a receiver answers, or its whole way to answer. */
export type Answer = number | RequestListener

interface ReceiverOptions {
  /** The key and the certificate of a receiver that speaks TLS. */
  readonly tls?: { readonly key: string; readonly cert: string }
}

/** Starts a receiver; it answers 200 by default. */
export async function startReceiver(
  answer: (received: Received, count: number) => Answer | Promise<Answer> = () => 200,
  { tls }: ReceiverOptions = {},
): Promise<Receiver> {
  const received: Received[] = []
  const waiting = new Set<{ readonly count: number; readonly resolve: () => void }>()
  const listener: RequestListener = (request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (text: string) => (body += text))
    request.on('error', () => undefined)
    request.on('end', () => {
      const got = { url: request.url ?? '', headers: request.headers, body }
      received.push(got)
      for (const wait of [...waiting]) if (received.length >= wait.count) wait.resolve()
      void Promise.resolve(answer(got, received.length)).then((what) => {
        if (typeof what === 'number') response.writeHead(what).end()
        else what(request, response)
      })
    })
  }
  const server = tls ? createSecureServer(tls, listener) : createServer(listener)
  const listening = await listen(server)
  return {
    ...listening,
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${String(listening.port)}`,
    received,
    until: (count) =>
      new Promise((resolve) => {
        if (received.length >= count) resolve()
        else waiting.add({ count, resolve })
      }),
  }
}

/** Starts a receiver that does not speak HTTP by itself. */
export async function startRawReceiver(
  accept: (socket: Socket) => void,
): Promise<Pick<Receiver, 'url' | 'port' | 'connections' | 'untilLeft' | 'stop'>> {
  const listening = await listen(createRawServer(accept))
  return { ...listening, url: `http://127.0.0.1:${String(listening.port)}` }
}

async function listen(server: Server | RawServer) {
  const sockets = new Set<Socket>()
  let made = 0
  let left = (): void => undefined
  server.on('connection', (socket: Socket) => {
    made += 1
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => {
      sockets.delete(socket)
      if (sockets.size === 0) left()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => made,
    untilLeft: () =>
      new Promise<void>((resolve) => {
        if (sockets.size === 0) resolve()
        else left = resolve
      }),
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}
