import t, { type Test } from 'tap'
import { send } from '../../../../src/adapters/contract/send.js'
import { startTestService } from '../../../support/test-service.js'

const DESK = 'https://desk.example'

async function service(t: Test, corsOrigins: readonly string[]) {
  const { url, token, stop } = await startTestService({ basePath: '/v3', server: { corsOrigins } })
  t.teardown(stop)
  const ask = (method: string, path: string, headers: Record<string, string>) => send(url, { method, path, headers })
  return { ask, authorization: `Bearer ${token({ user: '7' })}` }
}

const preflightFrom = (origin: string) => ({ origin, 'access-control-request-method': 'PATCH' })

void t.test('a page of an allowed origin may call', async (t) => {
  const { ask, authorization } = await service(t, ['https://other.example', DESK])
  const preflight = await ask('OPTIONS', '/v3/case/1001,1002/close', preflightFrom(DESK))
  t.match(preflight, {
    status: 204,
    text: '',
    headers: {
      'access-control-allow-origin': DESK,
      'access-control-allow-methods': 'PATCH',
      'access-control-allow-headers': /Authorization.+Accept-Language.+X-egain-error-message/,
      'access-control-max-age': '600',
      vary: 'Accept, Accept-Language, Origin',
    },
  })
  const answer = await ask('PATCH', '/v3/case/999999/close', { origin: DESK, authorization })
  t.match(answer, { status: 404, headers: { 'access-control-allow-origin': DESK, vary: /Origin/ } })
  t.match(answer.headers['access-control-expose-headers'], /Retry-After/)
  const challenged = await ask('PATCH', '/v3/case/1001/close', { origin: DESK })
  t.match(challenged, { status: 401, headers: { 'access-control-allow-origin': DESK } }, 'may read why not')
  t.equal(answer.headers['access-control-allow-credentials'], undefined)
})

void t.test('any other OPTIONS is answered by the contract', async (t) => {
  const { ask } = await service(t, [DESK])
  const refused = { status: 405, headers: { allow: 'PATCH' } }
  const path = '/v3/case/1001/close'
  t.match(await ask('OPTIONS', path, {}), refused, 'no preflight')
  t.match(await ask('OPTIONS', path, { origin: DESK }), refused, 'no method asked for')
  const foreign = await ask('OPTIONS', path, preflightFrom('https://evil.example'))
  t.match(foreign, refused)
  t.equal(foreign.headers['access-control-allow-origin'], undefined)
  t.match(await ask('OPTIONS', '/v3/nothing', preflightFrom(DESK)), { status: 404 }, 'no such path')
  t.match(await ask('PUT', path, preflightFrom(DESK)), refused)
})

void t.test('a page of another origin is answered, but may not read it', async (t) => {
  const { ask, authorization } = await service(t, [DESK])
  const answer = await ask('GET', '/v3/case/1', { origin: `${DESK}.evil`, authorization })
  t.equal(answer.headers['access-control-allow-origin'], undefined)
  t.equal(answer.headers.vary, 'Accept, Accept-Language, Origin')
})

void t.test('everybody’s pages may call', async (t) => {
  const { ask } = await service(t, ['*'])
  t.match(await ask('OPTIONS', '/v3/case', preflightFrom(DESK)), {
    status: 204,
    headers: { 'access-control-allow-origin': DESK, 'access-control-allow-methods': /GET/ },
  })
})

void t.test('nobody’s by default', async (t) => {
  const { ask, authorization } = await service(t, [])
  t.match(await ask('OPTIONS', '/v3/case/1001/close', preflightFrom(DESK)), { status: 405 })
  const answer = await ask('GET', '/v3/case/1', { origin: DESK, authorization })
  t.equal(answer.headers['access-control-allow-origin'], undefined)
  t.equal(answer.headers.vary, 'Accept, Accept-Language')
})
