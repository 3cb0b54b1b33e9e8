import Fastify from 'fastify'
import t from 'tap'
import { casework, openStore, systemClock } from '../src/index.js'
import { TOKENS } from './support/tokens.js'

void t.test('the plugin answers under a prefix and leaves the rest of its host alone', async (t) => {
  const store = await openStore('sqlite::memory:')
  const host = Fastify()
  host.post('/echo', (request) => request.body)
  host.get('/fails', () => {
    throw new Error('the host’s own')
  })
  await host.register(casework, { prefix: '/cases', store, clock: systemClock, tokens: TOKENS })
  t.teardown(async () => {
    await host.close()
    await store.close()
  })

  const refused = await host.inject({ method: 'PATCH', url: '/cases/case/1001/close' })
  t.equal(refused.statusCode, 401)
  t.match(refused.json(), { code: '401-101' })
  t.match((await host.inject('/cases/nothing')).json(), { code: '404-900' })
  t.equal((await host.inject({ method: 'GET', url: '/cases/case/1001/close' })).headers.allow, 'PATCH')

  t.same((await host.inject({ method: 'POST', url: '/echo', payload: { a: 1 } })).json(), { a: 1 })
  t.match((await host.inject('/fails')).json(), { message: 'the host’s own' })
  const missing = await host.inject('/nothing')
  t.match(missing.json(), { message: 'Route GET:/nothing not found' })
  t.equal(missing.headers['content-language'], undefined)
})
