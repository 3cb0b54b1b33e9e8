import t from 'tap'
import { webhookSender } from '../../src/adapters/webhooks/sender.js'
import type { Delivery } from '../../src/domain/delivery.js'
import { toldSender } from '../../src/process/told-sender.js'
import { startReceiver } from '../support/receiver.js'

const SECRET = `whsec_${Buffer.from('a'.repeat(24)).toString('base64')}`

void t.test('tells of each attempt, but not of one that was aborted', async (t) => {
  const over = new AbortController()
  const receiver = await startReceiver(({ url }) => (url === '/hangs' ? () => over.abort() : 410))
  t.teardown(receiver.stop)
  const told: unknown[] = []
  const plain = webhookSender({ allowed: ['127.0.0.0/8'], clock: { now: () => 0 } })
  t.teardown(() => plain.close())
  const sender = toldSender(plain, ({ url }, { status, failure }) => told.push([url, status, failure]))
  const deliveryTo = (url: string): Delivery => ({ url, messageId: '1-3', secrets: [SECRET], number: 1, body: '{}' })
  const gone = await sender.send(deliveryTo(receiver.url), new AbortController().signal)
  t.match(gone, { status: 410, failure: 'status' }, 'the outcome is as it was')
  t.match(await sender.send(deliveryTo(`${receiver.url}/hangs`), over.signal), { failure: 'timeout' })
  await sender.send(deliveryTo('http://10.0.0.1'), new AbortController().signal)
  t.strictSame(told, [
    [receiver.url, 410, 'status'],
    ['http://10.0.0.1', null, 'forbidden_address'],
  ])
})
