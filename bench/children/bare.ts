import Fastify from 'fastify'
import { answerParent, tellReady } from './parent.js'
import { watchServer } from './server-stats.js'

// The least that Fastify can do: a close that answers 204, and a read that answers prepared bytes.
const server = Fastify({ routerOptions: { maxParamLength: 20_000 } })
let ready = { contentType: 'text/plain', body: '' }

server.patch('/case/:ids/close', async (_request, reply) => reply.code(204).send())
server.get('/case/:ids', async (_request, reply) => reply.type(ready.contentType).send(ready.body))
server.get('/health/live', async (_request, reply) => reply.send({ status: 'live' }))

const url = await server.listen({ host: '127.0.0.1', port: 0 })
const answerWith = (answer: typeof ready): void => {
  ready = answer
}
answerParent({ ...watchServer(), answerWith }, () => server.close())
tellReady(url)
