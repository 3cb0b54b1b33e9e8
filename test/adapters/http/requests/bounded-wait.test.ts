import Fastify, { type FastifyInstance } from 'fastify'
import t from 'tap'
import { boundedWaits } from '../../../../src/adapters/http/requests/bounded-wait.js'

type Work = (over: AbortSignal) => Promise<unknown>

/** An app whose every answer does some work that waits for at most so long. */
function waiting(seconds: number, work: Work): FastifyInstance {
  const app = Fastify()
  const bounded = boundedWaits(app)
  app.get('/', async (_request, reply) => bounded(reply, seconds, work).then(() => ({})))
  return app
}

const aborted = (signal: AbortSignal) =>
  new Promise((resolve) => {
    signal.addEventListener('abort', resolve)
  })

void t.test('what still waits behind an answer is let go', async (t) => {
  const signals: AbortSignal[] = []
  const app = waiting(30, async (over) => {
    signals.push(over)
    t.notOk(over.aborted)
  })
  await app.inject('/')
  t.ok(signals[0]?.aborted)
  t.notOk(process.getActiveResourcesInfo().includes('Timeout'))
})

void t.test('a wait ends in time', async (t) => {
  t.equal((await waiting(0.01, aborted).inject('/')).statusCode, 200)
})

void t.test('a wait ends when the app closes', async (t) => {
  const closed: Promise<undefined>[] = []
  const app = waiting(30, (over) => {
    closed.push(app.close())
    return aborted(over)
  })
  t.equal((await app.inject('/')).statusCode, 200)
  await Promise.all(closed)
})

void t.test('a failure goes through, and lets go as well', async (t) => {
  const signals: AbortSignal[] = []
  const app = waiting(30, (over) => {
    signals.push(over)
    return Promise.reject(new Error('no'))
  })
  t.equal((await app.inject('/')).statusCode, 500)
  t.ok(signals[0]?.aborted)
})
