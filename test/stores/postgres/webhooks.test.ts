import pg from 'pg'
import t from 'tap'
import { openStore } from '../../../src/adapters/kysely/open-store.js'
import { connectionConfig } from '../../../src/adapters/kysely/postgres/connect.js'
import type { Progress } from '../../../src/domain/delivery.js'
import type { Store } from '../../../src/domain/ports.js'
import { makeDatabase } from '../../support/postgres/database.js'
import { openCase, PEOPLE, seed } from '../../support/seed.js'
import { closing, NOW, USER } from '../stores.js'

const CASES = 300
const IDS = Array.from({ length: CASES }, (_, at) => String(at + 1))
const HOOK = {
  client: '7',
  url: 'https://crm.example/',
  kinds: ['case_closed'],
  ordered: false,
  enabled: true,
} as const
const ENTRY =
  "insert into journal (at, actor, kind, department_id) values (0, 'user/7', 'case_closed', 1) returning seq"

const { url, drop } = await makeDatabase()
const stores = [await openStore(url), await openStore(url)] as const
await seed(stores[0], { ...PEOPLE, cases: IDS.map((id) => openCase(Number(id))) })
const [slow, quick] = [await connect(), await connect()]
t.teardown(async () => {
  await Promise.all([slow.end(), quick.end(), ...stores.map((store) => store.close())])
  await drop()
})

async function connect(): Promise<pg.Client> {
  const client = new pg.Client(connectionConfig(url))
  await client.connect()
  return client
}

const numbers = async (client: pg.Client, statement: string) =>
  (await client.query<{ seq: number }>(statement)).rows.map(({ seq }) => seq)
const create = ({ atomically }: Store) =>
  atomically(({ webhooks }) => webhooks.create({ ...HOOK, secret: 'whsec_one' }, NOW))

/** The number behind which a new webhook begins. */
async function cursorOfNew(store: Store): Promise<number> {
  const id = await create(store)
  const all = await store.consistently(({ webhooks }) => webhooks.ofClient('7'))
  return all.find((webhook) => webhook.id === id)?.after ?? Number.NaN
}

await t.test(
  'an entry that is committed after a webhook was created has a higher number than its cursor',
  async (t) => {
    await slow.query('begin')
    const [late = 0] = await numbers(slow, ENTRY)
    const [early = 0] = await numbers(quick, ENTRY)
    t.ok(early > late)
    t.equal(await cursorOfNew(stores[0]), late - 1)
    await slow.query('commit')
    t.equal(await cursorOfNew(stores[0]), early)
  },
)

await t.test('so it has while many close', async (t) => {
  const created: { cursor: number; before: Set<number> }[] = []
  const closes = Promise.all(IDS.map((id, at) => closing(stores[at % 2] ?? stores[0])(USER, [id])))
  for (let at = 0; at < 30; at += 1) {
    const cursor = await cursorOfNew(stores[at % 2] ?? stores[0])
    created.push({ cursor, before: new Set(await numbers(quick, 'select seq from journal')) })
  }
  await closes
  const all = await numbers(quick, 'select seq from journal')
  const missed = created.flatMap(({ cursor, before }) => all.filter((seq) => seq <= cursor && !before.has(seq)))
  t.strictSame(missed, [])
})

await t.test('clients change webhooks while their deliveries are kept', async (t) => {
  const ids = await Promise.all(Array.from({ length: 10 }, () => create(stores[0])))
  await stores[0].atomically(({ deliveries }) => deliveries.lease({ holder: 'one', now: 0, until: 1 }))
  const progress = (round: number): Progress[] =>
    ids.toReversed().map((id) => ({
      ...{ id, revision: 1, after: round, failures: 1, retryAt: NOW, attempts: [], disable: null },
      ...{ setAside: [{ number: round, failures: 1, retryAt: NOW }], settled: [round - 2] },
    }))
  const kept = Promise.all(
    Array.from({ length: 20 }, (_, round) =>
      stores[0].atomically(({ deliveries }) => deliveries.keep('one', progress(round + 1), NOW)),
    ),
  )
  const changed = ids.map((id, at) =>
    stores[1].atomically(async ({ webhooks }) => {
      if (at % 3 === 0) await webhooks.edit(id, { ...HOOK, url: 'https://other.example/' })
      else if (at % 3 === 1) await webhooks.replay(id, 0)
      else await webhooks.delete(id)
    }),
  )
  await t.resolves(Promise.all(changed))
  t.strictSame(new Set(await kept), new Set([true]))
  const left = await stores[0].consistently(({ webhooks }) => webhooks.ofClient('7'))
  t.strictSame(
    ids.filter((id) => !left.some((webhook) => webhook.id === id)),
    ids.filter((_, at) => at % 3 === 2),
  )
  for (const { id, failures, setAside } of left) {
    const at = ids.indexOf(id)
    if (at % 3 === 0) t.equal(failures, 0, 'tried at once after the edit, and no older delivery says otherwise')
    if (at % 3 === 1) t.strictSame([failures, setAside], [0, 0], 'nothing comes back after a replay')
  }
})
