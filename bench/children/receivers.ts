import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { delayCollector } from '../delays.js'
import { answerParent, tellReady } from './parent.js'

// Receivers of webhooks. Those of the path /prompt answer at once; those of /silent never do.
const TIMESTAMP = /"timestamp":"([^"]+)"/
const delays = delayCollector()
let count = 0

const server = createServer((request, response) => {
  if (request.url === '/silent') return
  void bodyOf(request).then((body) => {
    const [, timestamp = ''] = TIMESTAMP.exec(body) ?? []
    count += 1
    delays.arrived(timestamp)
    response.writeHead(204).end()
  })
}).listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
answerParent({ seen: () => count, delays: delays.take }, () => undefined)
tellReady(`http://127.0.0.1:${String(port)}`)

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}
