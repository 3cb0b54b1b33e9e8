import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { SECRET } from '../tokens.js'
import { answerParent, tellReady } from './parent.js'
import { watchServer } from './server-stats.js'

// The published command on a database, in this process: so the benchmark measures the shipped code.
const [logLevel = '', url = ''] = process.argv.slice(2)
const port = await freePort()
Object.assign(process.env, {
  HOST: '127.0.0.1',
  PORT: port,
  JWT_SECRET: SECRET,
  DATABASE_URL: url,
  LOG_LEVEL: logLevel,
  // Receivers of the benchmark run on this machine.
  WEBHOOK_ALLOW: '127.0.0.1',
  STOP_DELAY: '0',
})
process.argv.splice(2, Infinity, 'serve')
await import(new URL('../../bundle/main.js', import.meta.url).href)
answerParent({ ...watchServer() }, stop)
tellReady(`http://127.0.0.1:${port}`)

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return String(port)
}

/** The command ends the process itself when it is told to stop. */
function stop(): Promise<void> {
  process.kill(process.pid, 'SIGTERM')
  return new Promise(() => undefined)
}
