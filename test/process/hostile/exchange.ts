import { connect } from 'node:net'

/** An answer as it came, its header names in lower case; a header that came several times is joined. */
export interface RawAnswer {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: Buffer
}

/** The bytes that came back on a connection. */
export interface Exchange {
  readonly answers: readonly RawAnswer[]
  /** The bytes after the answers that form no whole answer. */
  readonly rest: string
  /** Whether the connection was still open when the first answer had come. */
  readonly wasKept: boolean
  /** Whether the client gave up after a long silence. */
  readonly hung: boolean
}

/** How a connection is used. */
export interface ExchangeOptions {
  readonly port: number
  /** A character a byte. */
  readonly text: string
  readonly isHead: boolean
  /** Whether to send no more at once, and say so: the request has no end. */
  readonly isUnfinished: boolean
}

/** A request on a connection that is kept, so that any rest of the first request shows. */
const PROBE = 'GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'
const PATIENCE_MS = 15_000

/** Sends a request and, where the connection is kept, a second one; reads until the service ends the connection. */
export function exchange({ port, text, isHead, isUnfinished }: ExchangeOptions): Promise<Exchange> {
  return new Promise((resolve) => {
    let received = Buffer.alloc(0)
    let wasKept = false
    let hung = false
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    socket.setTimeout(PATIENCE_MS, () => {
      hung = true
      socket.destroy()
    })
    socket.write(Buffer.from(text, 'latin1'))
    if (isUnfinished) socket.end()
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk])
      const [first] = readAnswers(received, isHead).answers
      if (wasKept || isUnfinished || !first || first.headers.get('connection') === 'close') return
      wasKept = true
      socket.write(PROBE)
    })
    // A server that refuses a request without reading all of it resets the connection.
    socket.on('error', () => undefined)
    socket.on('close', () => resolve({ ...readAnswers(received, isHead), wasKept, hung }))
  })
}

function readAnswers(received: Buffer, isHead: boolean): Pick<Exchange, 'answers' | 'rest'> {
  const answers: RawAnswer[] = []
  let at = 0
  for (;;) {
    const end = received.indexOf('\r\n\r\n', at)
    const head = end < 0 ? null : readHead(received.toString('latin1', at, end))
    if (!head) return { answers, rest: received.toString('latin1', at) }
    const isBare = head.status < 200 || head.status === 204 || (isHead && answers.length === 0)
    const length = isBare ? 0 : Number(head.headers.get('content-length') ?? 0)
    const body = received.subarray(end + 4, end + 4 + length)
    if (body.length < length) return { answers, rest: received.toString('latin1', at) }
    if (head.status >= 200) answers.push({ ...head, body })
    at = end + 4 + length
  }
}

function readHead(text: string): Omit<RawAnswer, 'body'> | null {
  const [first = '', ...lines] = text.split('\r\n')
  const [, status] = /^HTTP\/1\.1 (\d{3}) [\x20-\x7e]*$/.exec(first) ?? []
  if (status === undefined) return null
  const headers = new Map<string, string>()
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).toLowerCase()
    const value = line.slice(colon + 1).trim()
    headers.set(name, headers.has(name) ? `${headers.get(name) ?? ''}, ${value}` : value)
  }
  return { status: Number(status), headers }
}
