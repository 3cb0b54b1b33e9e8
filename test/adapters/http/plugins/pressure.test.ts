import { join } from 'node:path'
import Database from 'better-sqlite3'
import Fastify from 'fastify'
import t from 'tap'
import { send } from '../../../../src/adapters/contract/send.js'
import { openStore } from '../../../../src/adapters/kysely/open-store.js'
import { webhookSender } from '../../../../src/adapters/webhooks/sender.js'
import { app } from '../../../../src/app.js'
import { tooMuchIn } from '../../../../src/process/pressure-limits.js'
import { newWebhookSecret } from '../../../../src/process/random.js'
import { startServer } from '../../../../src/process/server.js'
import { CLOSER, manyCases } from '../../../support/many-cases.js'
import { temporaryFolder } from '../../../support/temporary-folder.js'
import { NOW } from '../../../support/test-service.js'
import { signToken, TOKENS } from '../../../support/tokens.js'
import { writeWorldFile } from '../../../support/world-file.js'

const authorization = `Bearer ${signToken({ user: CLOSER }, NOW)}`
const clock = { now: () => NOW }
const WAITING = 5

void t.test('an overloaded service refuses new requests, and finishes those that have begun', async (t) => {
  const folder = temporaryFolder()
  const file = join(folder.path, 'casework.db')
  await writeWorldFile(manyCases(WAITING + 2), file)
  const { url, metricsUrl, stop } = await startServer({
    ...{ store: await openStore(`sqlite:${file}`), clock, tokens: TOKENS, basePath: '', logLevel: 'silent' },
    ...{ host: '127.0.0.1', port: 0, metrics: { host: '127.0.0.1', port: 0 } },
    pressure: { loopDelay: Infinity, waiting: WAITING },
    // Nothing is delivered, so no look for webhooks waits beside the closes.
    webhooks: { sender: webhookSender({ allowed: [], clock }), newSecret: newWebhookSecret },
  })
  const close = (id: number, headers = {}) =>
    send(url, { method: 'PATCH', path: `/case/${String(id)}/close`, headers: { authorization, ...headers } })
  const waiting = async () => {
    const text = await (await fetch(metricsUrl ?? '')).text()
    return Number(/^casework_store_units\{kind="changes",state="waiting"\} (\d+)$/m.exec(text)?.[1])
  }

  const other = new Database(file)
  other.exec('begin immediate')
  const begun = Array.from({ length: WAITING }, (_, index) => close(1001 + index))
  while ((await waiting()) < WAITING) continue
  // Metrics read the store: this close must not meet such a read.
  begun.push(close(1001 + WAITING))
  while ((await waiting()) <= WAITING) continue
  const refused = await close(1001 + WAITING + 1, { accept: 'application/xml', 'accept-language': 'de-DE' })
  t.match(refused, {
    status: 503,
    headers: { 'retry-after': '1', 'content-type': 'application/xml; charset=utf-8', 'content-language': 'de-DE' },
    text: /<code>503-900<\/code>/,
  })
  t.match(await send(url, { method: 'GET', path: '/health/live', headers: {} }), { status: 200 })
  other.exec('rollback')
  other.close()
  t.strictSame(
    (await Promise.all(begun)).map(({ status }) => status),
    Array(WAITING + 1).fill(204),
  )
  t.equal((await close(1001 + WAITING + 1)).status, 204, 'and takes more again')
  await stop()
  folder.remove()
})

void t.test('an event loop that is too late refuses, too', async (t) => {
  const store = await openStore('sqlite::memory:')
  const service = Fastify()
  t.teardown(async () => {
    await service.close()
    await store.close()
  })
  let late = 0
  const isTooMuch = tooMuchIn({ store, loopDelay: () => late }, { loopDelay: 1_000, waiting: 5_000 })
  await service.register(app, { store, clock, tokens: TOKENS, isTooMuch })
  const status = async (url: string) => (await service.inject(url)).statusCode
  late = 1_000
  t.equal(await status('/case/1'), 401)
  late = 1_001
  t.equal(await status('/case/1'), 503)
  t.equal(await status('/health/live'), 200)
  t.equal(await status('/nothing'), 404)
})
