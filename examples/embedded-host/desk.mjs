import { casework, openStore, systemClock } from 'casework'
import Fastify from 'fastify'

/** The sessions of this app: Ann works on cases, the wall display only shows them. */
const SESSIONS = new Map([
  ['session-of-ann', { actor: 'user', id: 7, access: 'manage' }],
  ['session-of-the-wall', { actor: 'client', id: 1, access: 'read' }],
])

const desk = Fastify({
  // Room for 20,000 characters of ids, every comma percent-encoded. Only the host can set these limits.
  routerOptions: { maxParamLength: 98_304 },
  http: { maxHeaderSize: 98_304 },
})
const store = await openStore(process.env.DATABASE_URL ?? 'sqlite:desk.db')
desk.addHook('onClose', () => store.close())

await desk.register(casework, {
  prefix: '/cases',
  store,
  clock: systemClock,
  authenticate: ({ headers }) => {
    const [, session] = /(?:^|; )session=([^;]+)/.exec(headers.cookie ?? '') ?? []
    return SESSIONS.get(session) ?? null
  },
})
desk.get('/', () => ({ name: 'The desk' }))

process.once('SIGTERM', () => desk.close())
console.log(await desk.listen({ port: Number(process.env.PORT ?? 3000) }))
