import { setImmediate as tick } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import t from 'tap'
import { type Answer, send } from '../../src/adapters/contract/send.js'
import { startTestService } from '../support/test-service.js'
import { STORE_KINDS, type StoreKind } from '../support/world-store.js'

interface Page {
  readonly entry: readonly { readonly kind: string }[]
  readonly last: string
}

for (const store of STORE_KINDS) {
  void t.test(`${store}: a waiting request is answered at once after a change`, async (t) => {
    const { ask, stop } = await start(store)
    t.teardown(stop)
    const held = await waiting(ask)
    t.equal((await ask('PATCH', '/case/1001/close')).status, 204)
    t.strictSame(kindsIn(await held.answer), ['activity_completed', 'case_closed'])
    const rest = await ask('GET', '/journal?after=2')
    t.match(JSON.parse(rest.text), { entry: [], last: '2' }, 'all of it')
  })

  void t.test(`${store}: an entry out of reach wakes no wait, and is left out`, async (t) => {
    const { ask, stop } = await start(store)
    t.teardown(stop)
    const held = await waiting(ask)
    t.equal((await ask('PATCH', '/case/1012/close', { client: '7' })).status, 204, 'in department 3')
    t.equal((await ask('PATCH', '/case/1002/close')).status, 204)
    t.strictSame(kindsIn(await held.answer), ['case_closed'])
  })

  void t.test(`${store}: a wait ends with its time, or with the service`, async (t) => {
    const { ask, stop } = await start(store)
    const empty = await whileCollecting(ask('GET', '/journal?wait=1'))
    t.match(JSON.parse(empty?.text ?? ''), { entry: [], last: '0' })
    const held = await waiting(ask)
    await stop()
    const answer = await held.answer
    t.equal(answer.status, 200)
    t.strictSame(kindsIn(answer), [], 'the waiting request gets an empty answer')
  })
}

type Ask = (
  method: string,
  path: string,
  token?: { readonly user?: string; readonly client?: string },
) => Promise<Answer>

async function start(store: StoreKind): Promise<{ readonly ask: Ask; stop(): Promise<void> }> {
  const service = await startTestService({ store })
  const ask: Ask = (method, path, token = { user: '7' }) =>
    send(service.url, { method, path, headers: { Authorization: `Bearer ${service.token(token)}` } })
  return { ask, stop: service.stop }
}

/** Begins to wait; another answer on the way back lets the service come to it first. */
async function waiting(ask: Ask): Promise<{ readonly answer: Promise<Answer> }> {
  const answer = ask('GET', '/journal?wait=30')
  await ask('GET', '/journal')
  return { answer }
}

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Waits for an answer while garbage is collected again and again; null if the answer does not come. */
async function whileCollecting(answer: Promise<Answer>): Promise<Answer | null> {
  const answered: Answer[] = []
  void answer.then((given) => answered.push(given))
  const end = Date.now() + 10_000
  while (answered.length === 0 && Date.now() < end) {
    collectGarbage()
    await tick()
  }
  return answered[0] ?? null
}

function kindsIn({ text }: Answer): string[] {
  return (JSON.parse(text) as Page).entry.map(({ kind }) => kind)
}
