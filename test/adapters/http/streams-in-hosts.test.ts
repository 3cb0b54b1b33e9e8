import { once } from 'node:events'
import { connect } from 'node:http2'
import type { AddressInfo } from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import { type AppOptions, app } from '../../../src/app.js'
import { type HostCaller, openStore, systemClock } from '../../../src/index.js'
import { openEventStream } from '../../support/event-stream.js'
import { manualHeartbeat } from '../../support/manual-heartbeat.js'
import { openCase, PEOPLE, seed } from '../../support/seed.js'

const STREAM = { accept: 'text/event-stream' }

/** A host that listens, with the service behind a prefix. */
async function listening(t: Test, host: FastifyInstance, options: Pick<AppOptions, 'heartbeat' | 'authenticate'>) {
  const store = await openStore('sqlite::memory:')
  await seed(store, { ...PEOPLE, cases: [openCase(1)] })
  const authenticate = () => ({ actor: 'user', id: 7, access: 'manage' }) as const
  await host.register(app, { prefix: '/cases', store, clock: systemClock, authenticate, ...options } as AppOptions)
  await host.listen({ host: '127.0.0.1', port: 0 })
  t.teardown(() => host.close().then(() => store.close()))
  return `http://127.0.0.1:${String((host.server.address() as AddressInfo).port)}`
}

void t.test('a stream over HTTP/2 shows what happens, and ends with its host', async (t) => {
  const host = Fastify({ http2: true }) as unknown as FastifyInstance
  const warnings: Error[] = []
  const remember = (warning: Error) => warnings.push(warning)
  process.on('warning', remember)
  const session = connect(await listening(t, host, {}))
  t.teardown(() => process.off('warning', remember))
  const stream = session.request({ ':path': '/cases/journal', ...STREAM })
  let seen = ''
  const closedCase = new Promise<void>((resolve) => {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      seen += chunk
      if (seen.includes('event: case_closed')) resolve()
    })
  })
  const [headers] = (await once(stream, 'response')) as [Record<string, string>]
  t.match(headers, { ':status': 200, 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' })
  const close = session.request({ ':path': '/cases/case/1/close', ':method': 'PATCH' }, { endStream: true })
  await once(close.resume(), 'end')
  await closedCase
  const ended = once(stream, 'end')
  session.close()
  await Promise.all([host.close(), ended])
  t.match(seen, /^retry: \d+\n\nevent: epoch\n/)
  t.strictSame(warnings, [])
})

void t.test('a stream ends with the session of its host', async (t) => {
  const { heartbeat, beat } = manualHeartbeat()
  let session: HostCaller | null = { actor: 'user', id: 7, access: 'read' }
  const url = await listening(t, Fastify(), { heartbeat, authenticate: () => session })
  const stream = await openEventStream(url, {}, '/cases/journal')
  beat()
  await stream.comments(1)
  session = { actor: 'user', id: 8, access: 'read' }
  beat()
  await stream.ended
  session = null
  await t.rejects(openEventStream(url, {}, '/cases/journal'), /401-101/)
})
