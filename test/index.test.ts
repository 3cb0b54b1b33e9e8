import jwt from '@fastify/jwt'
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import t, { type Test } from 'tap'
import { send } from '../src/adapters/contract/send.js'
import { type CaseworkOptions, casework, importWorld, openStore, systemClock } from '../src/index.js'
import { openCase, PEOPLE, seed } from './support/seed.js'
import { signToken, TOKENS } from './support/tokens.js'

/** A store in memory with two open cases. */
async function storeOf(t: Test) {
  const store = await openStore('sqlite::memory:')
  await seed(store, { ...PEOPLE, cases: [openCase(1), openCase(2)] })
  t.teardown(() => store.close())
  return store
}

function hostOf(t: Test, options: FastifyServerOptions = {}): FastifyInstance {
  const host = Fastify({ ...options })
  t.teardown(() => host.close())
  return host
}

/** Believes a header: enough for tests. */
const authenticate: NonNullable<CaseworkOptions['authenticate']> = ({ headers }) => {
  const [actor, id, access] = String(headers['x-caller'] ?? '').split(' ')
  return id === undefined ? null : ({ actor, id, access } as ReturnType<typeof authenticate> & object)
}

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

void t.test('callers are whom the host says', async (t) => {
  const host = hostOf(t)
  await host.register(casework, { prefix: '/cases', store: await storeOf(t), clock: systemClock, authenticate })
  const ask = async (method: 'GET' | 'PATCH', url: string, caller?: string) => {
    const headers = { accept: 'application/json', ...(caller !== undefined && { 'x-caller': caller }) }
    const { statusCode, body } = await host.inject({ method, url: `/cases${url}`, headers })
    return `${String(statusCode)} ${/"code":"([^"]+)/.exec(body)?.[1] ?? ''}`
  }
  t.equal(await ask('GET', '/case/1'), '401 401-101', 'no caller')
  t.equal(await ask('GET', '/case/1', 'user 7 read'), '200 ')
  t.equal(await ask('PATCH', '/case/1/close', 'user 7 read'), '403 403-197', 'may only read')
  t.equal(await ask('PATCH', '/case/1/close', 'user 8 manage'), '403 403-178', 'the store knows the rights of a user')
  t.equal(await ask('PATCH', '/case/1/close', 'user 77 manage'), '401 401-101', 'a user whom the store does not know')
  t.equal(await ask('PATCH', '/case/1/close', 'client 5 manage'), '403 403-112')
  t.equal(await ask('PATCH', '/case/1/close', 'user 7 manage'), '204 ')
  t.equal(await ask('PATCH', '/case/2/close', 'client 7 manage'), '204 ')
  for (const wrong of ['customer 7 manage', 'user 07 manage', 'user x manage', 'user 7 admin', 'user 7']) {
    t.equal(await ask('GET', '/case/1', wrong), '500 500-100', wrong)
  }
  const token = signToken({ user: '7' }, Date.now())
  const headers = { authorization: `Bearer ${token}` }
  t.equal((await host.inject({ url: '/cases/case/1', headers })).statusCode, 401, 'tokens count for nothing')
})

void t.test('a host that fails to authenticate shows nothing of why', async (t) => {
  const host = hostOf(t)
  const failing = () => Promise.reject(new Error('the directory is away'))
  await host.register(casework, { store: await storeOf(t), clock: systemClock, authenticate: failing })
  const answer = await host.inject('/case/1')
  t.match(answer.json(), { code: '500-100' })
  t.notMatch(answer.body, 'directory')
})

void t.test('a host says how to authenticate by itself', async (t) => {
  const host = hostOf(t)
  host.addHook('onRequest', async (_request, reply) => {
    reply.header('www-authenticate', 'Desk')
  })
  await host.register(casework, { store: await storeOf(t), clock: systemClock, authenticate })
  t.equal((await host.inject('/case/1')).headers['www-authenticate'], 'Desk')
})

void t.test('several in one host know nothing of each other', async (t) => {
  const host = hostOf(t)
  const common = { clock: systemClock, tokens: TOKENS }
  await host.register(casework, { prefix: '/one', store: await storeOf(t), ...common })
  await host.register(casework, { prefix: '/two', store: await storeOf(t), ...common })
  await host.register(casework, { prefix: '/own', store: await storeOf(t), clock: systemClock, authenticate })
  const headers = { authorization: `Bearer ${signToken({ user: '7' }, Date.now())}`, 'x-caller': 'user 7 manage' }
  for (const prefix of ['/one', '/two', '/own']) {
    const close = { method: 'PATCH', url: `${prefix}/case/1/close`, headers } as const
    t.equal((await host.inject(close)).statusCode, 204, prefix)
    t.equal((await host.inject(close)).statusCode, 400, prefix)
    const { link } = (await host.inject({ url: `${prefix}/case/1`, headers })).json().case[0]
    t.match(link, [{ href: `${prefix}/case/1` }])
    t.match((await host.inject({ url: `${prefix}/nothing`, headers })).json(), { code: '404-900' })
  }
})

void t.test('the host keeps its own names', async (t) => {
  const host = hostOf(t)
  await host.register(jwt, { secret: 'a secret of the host, long enough too' })
  host.decorate<string, string>('greeting', 'the host’s')
  host.decorateRequest('account', 'the host’s')
  host.addContentTypeParser('text/csv', { parseAs: 'string' }, (_request, text, parsed) => parsed(null, text))
  host.setErrorHandler((_error, _request, reply) => reply.code(418).send('the host’s'))
  host.setNotFoundHandler((_request, reply) => reply.code(404).send('the host’s'))
  const users: unknown[] = []
  host.addHook('onResponse', async (request) => users.push(request.user))
  await host.register(casework, { prefix: '/cases', store: await storeOf(t), clock: systemClock, tokens: TOKENS })
  host.get('/me', async (request) => request.jwtVerify())
  host.post('/csv', (request) => request.body)

  const headers = { authorization: `Bearer ${signToken({ user: '7' }, Date.now())}` }
  t.equal((await host.inject({ url: '/cases/case/1', headers })).statusCode, 200)
  t.strictSame(users, [null], 'the user of the host’s own tokens is left alone')
  t.match(await host.inject({ url: '/me', headers }), { statusCode: 418, body: 'the host’s' }, 'no token of the host')
  const own = { authorization: `Bearer ${host.jwt.sign({ name: 'Ann' })}` }
  t.match((await host.inject({ url: '/me', headers: own })).json(), { name: 'Ann' })
  t.equal((await host.inject({ url: '/cases/case/1', headers: own })).statusCode, 401, 'nor the other way round')
  t.equal((await host.inject({ url: '/nothing' })).body, 'the host’s')
  const csv = { method: 'POST', url: '/csv', headers: { 'content-type': 'text/csv' }, payload: 'a;b' } as const
  t.equal((await host.inject(csv)).body, 'a;b')
  t.equal(Reflect.get(host, 'greeting'), 'the host’s')
  t.notOk('x-request-id' in (await host.inject('/nothing')).headers)
})

const ROOM = { routerOptions: { maxParamLength: 98_304 }, http: { maxHeaderSize: 98_304 } }

void t.test('a host with room lets 20,000 characters of ids through; one without is told so', async (t) => {
  const said: string[] = []
  const logger = { level: 'warn', stream: { write: (line: string) => said.push(line) } }
  const roomy = hostOf(t, { ...ROOM, logger })
  await roomy.register(casework, { store: await storeOf(t), clock: systemClock, authenticate })
  t.strictSame(said, [])
  const ids = Array.from({ length: 2_857 }, (_, index) => String(100_000 + index)).join('%2C')
  const long = { method: 'PATCH', path: `/case/${ids}/close`, headers: { 'x-caller': 'user 7 manage' } }
  t.match(await send(await roomy.listen({ port: 0 }), long), { status: 404, text: /"404-100"/ })

  const narrow = hostOf(t, { logger })
  await narrow.register(casework, { store: await storeOf(t), clock: systemClock, authenticate })
  t.match(said, [/set routerOptions\.maxParamLength and http\.maxHeaderSize to 98304/])
  t.match(await send(await narrow.listen({ port: 0 }), long), { status: 431 })
})

void t.test('options that are wrong are told by name, in one sentence', async (t) => {
  const store = await storeOf(t)
  const fit = { store, clock: systemClock, tokens: TOKENS }
  const { close, ...unclosable } = store
  t.type(close, 'function')
  const isStore = 'casework: the option "store" must be a store, as `await openStore(…)` gives one.'
  for (const [options, message] of [
    [{}, isStore],
    [{ ...fit, store: undefined }, isStore],
    [{ ...fit, store: unclosable }, isStore],
    [{ ...fit, store: Promise.resolve(store) }, isStore],
    [{ ...fit, store: 'sqlite:cases.db' }, isStore],
    [{ ...fit, clock: Date }, 'casework: the option "clock" must have a function now(), as systemClock.'],
    [{ ...fit, stroe: store }, /^casework: there is no option "stroe"; there are store, clock, /],
    [{ ...fit, development: () => undefined }, /^casework: there is no option "development"/],
    [{ store, clock: systemClock }, 'casework: give either the option "tokens" or the option "authenticate".'],
    [{ ...fit, authenticate }, 'casework: give either the option "tokens" or the option "authenticate".'],
    [{ store, clock: systemClock, authenticate: 'me' }, /^casework: the option "authenticate" must be a function/],
    [{ ...fit, tokens: 'x' }, /^casework: the option "tokens" must be an object/],
    [{ ...fit, tokens: {} }, 'casework: tokens: the option "keys" must be { secret } or { jwksUrl }.'],
    [{ ...fit, tokens: { ...TOKENS, isuer: 'a' } }, /^casework: tokens: there is no option "isuer"/],
    [{ ...fit, tokens: { keys: {} } }, 'casework: tokens.keys: give either "secret" or "jwksUrl".'],
    [{ ...fit, tokens: { keys: { secret: 'x' } } }, /^casework: tokens.keys: the option "secret" must .* 32 bytes\.$/],
    [{ ...fit, tokens: { keys: { secret: 'é'.repeat(15) } } }, /32 bytes/],
    [{ ...fit, tokens: { keys: { jwksUrl: 'keys.json' } } }, /^casework: tokens.keys: the option "jwksUrl" must be/],
    [{ ...fit, basePath: '/v3/' }, /^casework: the option "basePath" must be empty, or a path/],
    [{ ...fit, rateLimit: { requests: 600 } }, /^casework: the option "rateLimit" must be/],
    [{ ...fit, corsOrigins: 'https://desk.example' }, /^casework: the option "corsOrigins" must be a list/],
  ] as const) {
    const registered = Fastify().register(casework, options as unknown as CaseworkOptions)
    await t.rejects(Promise.resolve(registered), { name: 'TypeError', message })
  }
  const host = hostOf(t)
  await host.register(casework, {
    ...fit,
    prefix: '/cases',
    logLevel: 'warn',
    tokens: { keys: { secret: 'é'.repeat(16) } },
  })
  t.equal((await host.inject('/cases/health/live')).statusCode, 200)
})

void t.test('a caller whom the store does not know is told of in the log, until it is imported', async (t) => {
  const store = await storeOf(t)
  const said: string[] = []
  const logger = { level: 'warn', stream: { write: (line: string) => said.push(line) } }
  const host = hostOf(t, { ...ROOM, logger })
  await host.register(casework, { store, clock: systemClock, authenticate })
  const look = async (caller?: string) =>
    (await host.inject({ url: '/case/1', headers: { ...(caller !== undefined && { 'x-caller': caller }) } })).statusCode

  t.equal(await look(), 401)
  t.strictSame(said, [], 'nobody is no news')
  t.equal(await look('user 77 read'), 401)
  t.match(
    said.map((line) => JSON.parse(line)),
    [{ level: 40, actor: 'user', caller: '77', msg: 'casework: the store does not know this caller; import it first' }],
  )
  const person = { id: 77, userName: 'new', firstName: 'Ne', lastName: 'W', homeDepartment: null }
  await importWorld(store, { users: [person] })
  t.equal(await look('user 77 read'), 200)
  t.equal(said.length, 1)
  await t.rejects(importWorld(store, { users: [person] }), { message: /^users\[0\]/ }, 'a line for each problem')
})
