import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import t, { type Test } from 'tap'
import { casework, openStore, systemClock } from '../src/index.js'
import { openCase, PEOPLE, seed } from './support/seed.js'
import { signToken, TOKENS } from './support/tokens.js'

const SIDES = ['instance', 'request', 'reply'] as const
type Sides = Record<(typeof SIDES)[number], object>

const REQUESTS = [
  ['PATCH', '/cases/case/1/close', 204],
  ['PATCH', '/cases/case/1/close', 400],
  ['GET', '/cases/case/1', 200],
  ['PATCH', '/cases/activity/pick', 400],
  ['GET', '/cases/openapi.json', 200],
  ['GET', '/cases/nothing', 404],
  ['GET', '/cases/health/live', 200],
] as const

/** A host's own decorator, whatever its type in Fastify. */
interface Untyped {
  decorate(name: string, value: unknown): void
  decorateRequest(name: string, value: unknown): void
  decorateReply(name: string, value: unknown): void
}

/** A host with the service in it, and the object that its own hook gets for each request. */
async function hostOf(t: Test, decorate: (host: Untyped) => void) {
  const store = await openStore('sqlite::memory:')
  await seed(store, { ...PEOPLE, cases: [openCase(1)] })
  const host = Fastify()
  t.teardown(async () => {
    await host.close()
    await store.close()
  })
  decorate(host)
  const seen: Sides[] = []
  host.addHook('onResponse', async function (this: FastifyInstance, request: FastifyRequest, reply: FastifyReply) {
    seen.push({ instance: this, request, reply })
  })
  host.get('/own', () => 'the host’s')
  const options = { store, clock: systemClock, tokens: TOKENS, corsOrigins: ['*'] }
  await host.register(casework, { prefix: '/cases', ...options, rateLimit: { requests: 100, per: 1_000 } })
  const headers = { authorization: `Bearer ${signToken({ user: '7' }, Date.now())}`, origin: 'https://desk.example' }
  const ask = async (method: 'GET' | 'PATCH', url: string) => {
    seen.length = 0
    const { statusCode } = await host.inject({ method, url, headers })
    const [sides] = seen
    if (!sides) throw new Error(`${url} passed no hook of the host`)
    return { statusCode, sides }
  }
  return { host, ask }
}

/** Every name of an object, and of the objects that it inherits from. */
function namesOf(object: object | null): Set<string | symbol> {
  if (object === null) return new Set()
  return new Set([...Reflect.ownKeys(object), ...namesOf(Reflect.getPrototypeOf(object))])
}

/** The names that the service adds; a symbol under its description. */
async function addedNames(t: Test): Promise<{ strings: string[]; symbols: string[] }> {
  const { ask } = await hostOf(t, () => undefined)
  const own = (await ask('GET', '/own')).sides
  const added = new Set<string | symbol>()
  for (const [method, url] of REQUESTS) {
    const { sides } = await ask(method, url)
    for (const side of SIDES) {
      const before = namesOf(own[side])
      const more = [...namesOf(sides[side])].filter((name) => !before.has(name))
      for (const name of more) added.add(name)
    }
  }
  return {
    strings: [...added].filter((name) => typeof name === 'string'),
    symbols: [...added].flatMap((name) => (typeof name === 'symbol' ? [name.description ?? ''] : [])),
  }
}

/** The names of the service, and those of a library that a host may use, too. */
const isOurs = (name: string): boolean => /^casework|^(accepts|charset|encoding|jwt|language|type)/.test(name)

void t.test('the service adds no name that a host could have', async (t) => {
  const { strings, symbols } = await addedNames(t)
  t.strictSame(
    strings.filter((name) => !isOurs(name)),
    [],
  )
  t.ok(symbols.includes('caller'), 'the value that it keeps with a request is found')
})

for (const kind of ['values', 'functions'] as const) {
  void t.test(`${kind} under the same names are the host’s on every path, and the service works`, async (t) => {
    const { strings, symbols } = await addedNames(t)
    const names = [...strings.filter((name) => !isOurs(name)), ...symbols, 'user']
    const value = kind === 'values' ? 'the host’s' : () => 'the host’s'
    const { ask } = await hostOf(t, (host) => {
      for (const name of names) {
        host.decorate(name, value)
        host.decorateRequest(name, value)
        host.decorateReply(name, value)
      }
    })
    for (const [method, url, status] of [['GET', '/own', 200] as const, ...REQUESTS]) {
      const { statusCode, sides } = await ask(method, url)
      t.equal(statusCode, status, url)
      for (const side of SIDES) {
        t.strictSame(
          names.filter((name) => Reflect.get(sides[side], name) !== value),
          [],
          `${url}, ${side}`,
        )
      }
    }
  })
}
