import { connect } from 'node:net'
import { connect as connectInSecret } from 'node:tls'
import type { Answer } from './send.js'

const INTERIM = /^HTTP\/1\.1 1\d\d /

/**
 * Sends text that no HTTP client would send, then reads until the service ends the connection.
 * @param url where the service is
 * @param patience when it aborts, nothing is waited for any more
 * @throws Error when the answer is no HTTP
 */
export async function sendRaw(url: string, text: string, patience?: AbortSignal): Promise<Answer> {
  const { protocol, hostname, port } = new URL(url)
  const isSecret = protocol === 'https:'
  const host = hostname.replace(/^\[|\]$/g, '')
  const place = { host, port: Number(port || (isSecret ? 443 : 80)), ...(patience && { signal: patience }) }
  const socket = isSecret ? connectInSecret({ ...place, servername: host }) : connect(place)
  socket.write(text, 'latin1')
  const chunks: Buffer[] = []
  for await (const chunk of socket) chunks.push(chunk as Buffer)
  return readAnswer(Buffer.concat(chunks).toString('latin1'))
}

/** Each character is a byte: pieces of a body are counted in bytes. */
function readAnswer(text: string): Answer {
  const end = text.indexOf('\r\n\r\n')
  if (INTERIM.test(text)) return readAnswer(text.slice(end + 4))
  const [first = '', ...lines] = text.slice(0, end).split('\r\n')
  const [, status] = /^HTTP\/1\.1 (\d{3}) /.exec(first) ?? []
  if (end < 0 || status === undefined) throw new Error(`No HTTP answer: ${JSON.stringify(text.slice(0, 200))}`)
  const headers: Record<string, string> = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
  const body = headers['transfer-encoding'] === 'chunked' ? joined(text.slice(end + 4)) : text.slice(end + 4)
  return { status: Number(status), headers, text: Buffer.from(body, 'latin1').toString('utf8') }
}

/** A body of which each piece tells its length before it. */
function joined(chunked: string): string {
  const [line = ''] = chunked.split('\r\n', 1)
  const length = Number.parseInt(line, 16)
  if (!(length > 0)) return ''
  const begin = line.length + 2
  return chunked.slice(begin, begin + length) + joined(chunked.slice(begin + length + 2))
}
