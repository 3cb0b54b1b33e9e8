import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { EventEmitter } from 'node:events'
import t from 'tap'
import { OPERATIONS } from '../../src/adapters/contract/operations.js'
import { startTestService } from '../support/test-service.js'
import { STORE_KINDS } from '../support/world-store.js'

const EACH = { SQLite: 1_000, PostgreSQL: 200 }
const AT_ONCE = 20
/** The timers and listeners that a store keeps for its next work may come and go; a leak grows with each answer. */
const SOME = 50
const WAITING = '?after=0&limit=1&wait=30'

const REQUESTS = [...OPERATIONS.map(({ name }) => name), `GET /journal${WAITING}`].map((name) => {
  const [method = '', path = ''] = name.split(' ')
  return { name, method, path: path.replace(/\{\w+\}/, '1001') }
})

type Emitter = Pick<EventEmitter, 'eventNames' | 'listenerCount'>

/** The emitters of the last request that could keep a listener. */
let last: readonly Emitter[] = []
const remember = (message: unknown) => {
  const { server, socket } = message as Readonly<Record<'server' | 'socket', Emitter>>
  last = [server, socket]
}
subscribe('http.server.request.start', remember)
t.teardown(() => {
  unsubscribe('http.server.request.start', remember)
})

const listenersOf = (one: Emitter) => one.eventNames().reduce((sum, name) => sum + one.listenerCount(name), 0)

/** Timers that keep the process alive, and listeners of objects that outlive a request. */
function leftBehind(): number {
  const timers = process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length
  const lasting: readonly Emitter[] = [process, ...last]
  return lasting.reduce((sum, one) => sum + listenersOf(one), timers)
}

for (const store of STORE_KINDS) {
  void t.test(`${store}: nothing stays behind an answer`, async (t) => {
    const service = await startTestService({ store })
    t.teardown(service.stop)
    const headers = { authorization: `Bearer ${service.token({ user: '7' })}`, 'content-type': 'application/json' }

    async function ask(method: string, path: string): Promise<number> {
      const body = method === 'GET' || path.endsWith('/close') ? {} : { body: '{"subject":"x","queue":{"id":"31"}}' }
      const answer = await fetch(service.url + path, { method, headers, ...body })
      await answer.arrayBuffer()
      return answer.status
    }

    t.equal(await ask('POST', '/activity/task'), 201, 'there is something to tell')
    for (const { name, method, path } of REQUESTS) {
      await ask(method, path)
      const before = leftBehind()
      for (let sent = 0; sent < EACH[store]; sent += AT_ONCE) {
        await Promise.all(Array.from({ length: AT_ONCE }, () => ask(method, path)))
      }
      t.ok(leftBehind() - before < SOME, `${name}: ${String(leftBehind() - before)} more than before`)
    }
  })
}
