import t from 'tap'
import { send } from '../../../../src/adapters/contract/send.js'
import { sendRaw } from '../../../../src/adapters/contract/send-raw.js'
import { startTestService } from '../../../support/test-service.js'

const PROTECTED = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
}

void t.test('every answer with a body forbids caching and guessing its type', async (t) => {
  const { url, token, stop } = await startTestService({ world: 'demo' })
  t.teardown(stop)
  const authorization = `Bearer ${token({ user: '7' })}`
  const ask = (path: string, headers: Record<string, string> = {}) =>
    send(url, { method: 'GET', path, headers: { authorization, ...headers } })
  t.match(await ask('/case/1001'), { status: 200, headers: PROTECTED })
  t.match(await ask('/case/1001', { accept: 'application/xml' }), { status: 200, headers: PROTECTED })
  t.match(await ask('/case/0'), { status: 400, headers: PROTECTED })
  t.match(await ask('/nothing'), { status: 404, headers: PROTECTED })
  t.match(await ask('/health/live'), { status: 200, headers: PROTECTED })
  t.match(await ask('/case/1001', { authorization: '' }), { status: 401, headers: PROTECTED })
  t.match(await sendRaw(url, 'no HTTP\r\n\r\n'), { status: 400, headers: PROTECTED })
})
