import t from 'tap'
import { send } from '../../../src/adapters/contract/send.js'
import { NOW, startTestService } from '../../support/test-service.js'

const AN_HOUR = 3_600_000

for (const [hours, options] of [
  [24, {}],
  [2, { idempotencyHours: 2 }],
] as const) {
  void t.test(`a result is kept for ${String(hours)} hours`, async (t) => {
    let now = NOW
    const service = await startTestService({ clock: { now: () => now }, server: options })
    t.teardown(() => service.stop())
    const close = async () => {
      const headers = { authorization: `Bearer ${service.token({ user: '7' })}`, 'idempotency-key': 'k' }
      const { status, headers: told } = await send(service.url, { method: 'PATCH', path: '/case/1001/close', headers })
      return [status, told['idempotency-replayed'] ?? null]
    }
    t.strictSame(await close(), [204, null])
    now = NOW + hours * AN_HOUR - 1
    t.strictSame(await close(), [204, 'true'], 'to the last millisecond')
    now = NOW + hours * AN_HOUR
    t.strictSame(await close(), [400, null], 'then the request is judged again')
  })
}
