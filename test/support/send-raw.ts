import { connect } from 'node:net'
import type { Answer } from './send.js'

const INTERIM = /^HTTP\/1\.1 1\d\d /

/**
 * Sends text that no HTTP client would send, then reads until the service ends the connection.
 * @param url where the service is
 * @throws Error when what comes back is no HTTP answer
 */
export async function sendRaw(url: string, text: string): Promise<Answer> {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port) })
  socket.write(text, 'latin1')
  const chunks: Buffer[] = []
  for await (const chunk of socket) chunks.push(chunk as Buffer)
  return readAnswer(Buffer.concat(chunks).toString('utf8'))
}

function readAnswer(text: string): Answer {
  const end = text.indexOf('\r\n\r\n')
  if (INTERIM.test(text)) return readAnswer(text.slice(end + 4))
  const [first = '', ...lines] = text.slice(0, end).split('\r\n')
  const [, status] = /^HTTP\/1\.1 (\d{3}) /.exec(first) ?? []
  if (end < 0 || status === undefined) throw new Error(`No HTTP answer: ${JSON.stringify(text.slice(0, 200))}`)
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
  return { status: Number(status), headers, text: text.slice(end + 4) }
}
