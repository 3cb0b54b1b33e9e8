import t from 'tap'
import { send } from '../../../../src/adapters/contract/send.js'
import { givenRequestId } from '../../../../src/adapters/http/requests/request-id.js'
import { requestIds } from '../../../../src/process/request-ids.js'
import { startTestService } from '../../../support/test-service.js'

const GOOD = ['a', '7c9e6679-7425-40de-944b-e07fc1f90ae7', 'Root=1-67891233-abcdef012345678912345678', 'x'.repeat(128)]
const BAD = ['', ' ', 'a b', 'a,b', 'a\u0000', 'é', '"', '{}', '<b>', 'x'.repeat(129)]

for (const id of GOOD) t.equal(givenRequestId({ 'x-request-id': id }), id)
for (const id of BAD) t.equal(givenRequestId({ 'x-request-id': id }), null, JSON.stringify(id))
t.equal(givenRequestId({}), null)

void t.test('no process makes an id that another makes', async (t) => {
  const [one, other] = [requestIds(), requestIds()]
  const made = [one(), one(), other(), other()]
  t.equal(new Set(made).size, 4)
  for (const id of made) t.equal(givenRequestId({ 'x-request-id': id }), id, id)
})

void t.test('every answer names its request', async (t) => {
  let made = 0
  const service = await startTestService({ server: { nextRequestId: () => `made-${String((made += 1))}` } })
  t.teardown(() => service.stop())
  const idOf = async (path: string, headers: Record<string, string | string[]> = {}) =>
    (await send(service.url, { method: 'GET', path, headers })).headers['x-request-id']

  t.equal(await idOf('/health/live'), 'made-1')
  t.equal(await idOf('/health/live', { 'X-Request-Id': 'mine' }), 'mine')
  t.equal(await idOf('/health/live', { 'X-Request-Id': 'not mine' }), 'made-2')
  t.equal(await idOf('/health/live', { 'X-Request-Id': ['one', 'two'] }), 'made-3', 'which of them?')
  t.equal(await idOf('/nothing'), 'made-4')
  t.equal(await idOf(`/case/${'1'.repeat(98_000)}`, { 'X-Request-Id': 'long' }), 'long')
})
