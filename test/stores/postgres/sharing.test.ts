import pg from 'pg'
import t, { type Test } from 'tap'
import { closeAll } from '../../../src/adapters/kysely/close-batch.js'
import { openStore } from '../../../src/adapters/kysely/open-store.js'
import { connected, connectionConfig, poolOf } from '../../../src/adapters/kysely/postgres/connect.js'
import { postgresConnection } from '../../../src/adapters/kysely/postgres/connection.js'
import { STATEMENTS } from '../../../src/adapters/kysely/postgres/units.js'
import { closeUnit } from '../../../src/adapters/kysely/unit-of-work.js'
import { closeCases } from '../../../src/domain/close-cases.js'
import type { Closing } from '../../../src/domain/ports.js'
import { cuttingProxy } from '../../support/postgres/cutting-proxy.js'
import { makeDatabase } from '../../support/postgres/database.js'
import { untilSomebodyWaits } from '../../support/postgres/somebody-waits.js'
import { problemFrom } from '../../support/refusals.js'
import { heldEmail, openCase, PEOPLE } from '../../support/seed.js'
import { CLIENT, closing, NOW, stateOf, USER } from '../stores.js'

const IDS = Array.from({ length: 8 }, (_, at) => String(at + 1))
const OTHERS = IDS.slice(1)
const WORLD = {
  ...PEOPLE,
  cases: IDS.map((id) => openCase(Number(id))),
  activities: IDS.map((id) => heldEmail(10 * Number(id), Number(id))),
}
const told = (ids: readonly string[]) => ids.flatMap((id) => [`activity_completed ${id}0`, `case_closed ${id}`]).sort()
/** Longer than anything here takes, shorter than the service waits for a lock. */
const SOON = "set lock_timeout = '4s'"

async function rig(t: Test) {
  const { url, drop } = await makeDatabase(JSON.stringify(WORLD))
  const proxy = await cuttingProxy(url)
  const store = await openStore(proxy.url)
  const clients = [new pg.Client(connectionConfig(url)), new pg.Client(connectionConfig(url))] as const
  for (const client of clients) await client.connect()
  t.teardown(async () => {
    await store.close()
    for (const client of clients) await client.end()
    proxy.close()
    await drop()
  })
  const [beside, watching] = clients
  const close = (ids: readonly string[], by: typeof USER | typeof CLIENT = USER) => closing(store)(by, ids)
  return { store, proxy, beside, watching, close, closeEach: (ids: readonly string[]) => ids.map((id) => close([id])) }
}

/** In how many transactions these cases were last changed. */
async function transactionsOf(client: pg.Client, ids: readonly string[]): Promise<number | undefined> {
  const count = 'select count(distinct xmin::text) as count from cases where id = any($1)'
  return (await client.query<{ count: number }>(count, [ids])).rows[0]?.count
}

await t.test('closes of one moment share a transaction', async (t) => {
  const { store, watching, close } = await rig(t)
  await Promise.all([close(['1', '2']), close(['3'], CLIENT), ...OTHERS.slice(2).map((id) => close([id]))])
  t.equal(await transactionsOf(watching, IDS), 1)
  t.strictSame([...(await stateOf(store, IDS)).journal].sort(), told(IDS), 'everything once')
})

/** The rows that another transaction may have locked. */
const HELD = [
  ['a case', 'select from cases where id = 1 for update'],
  ['work without its case', 'select from activities where id = 10 for update'],
] as const

for (const [what, lock] of HELD) {
  await t.test(`${what} locked by another transaction holds up only the closes that name it`, async (t) => {
    const { store, beside, watching, close, closeEach } = await rig(t)
    await watching.query(SOON)
    await beside.query(`begin; ${lock}`)
    const held = close(['1'])
    const free = closeEach(OTHERS)
    const none = problemFrom(close(['9']))
    await untilSomebodyWaits(watching)
    await Promise.all(free)
    await watching.query('select from cases where id > 1 order by id for update')
    t.equal(
      await transactionsOf(watching, OTHERS),
      4,
      'their batch was undone, and its halves without the case are kept',
    )
    t.match(await none, { code: '404-100' }, 'a missing case is told from a locked one')
    t.strictSame((await stateOf(store, IDS)).status, ['open', ...OTHERS.map(() => 'closed')])
    await beside.query('commit')
    await held
    t.strictSame([...(await stateOf(store, IDS)).journal].sort(), told(IDS), 'everything once')
  })
}

await t.test('a close that comes alone after many, and has to wait for a lock, waits', async (t) => {
  const { store, beside, watching, close } = await rig(t)
  await Promise.all([close(['1']), close(['2'], CLIENT)])
  await beside.query('begin; select from activities where id = 30 for update')
  const picked = store.atomically(async ({ authContexts, activities }) => {
    await authContexts.contextOf(USER)
    return activities.lock(['30'])
  })
  await untilSomebodyWaits(watching)
  await beside.query('commit')
  t.match(await picked, [{ id: '30' }])
})

/** How many connections there are for closes that wait, and how many closes want one. */
const [OWN, MANY] = [10, 30]

await t.test(
  'many closes that wait for the same case hold up no other, not even in the batch of one more',
  async (t) => {
    const { beside, watching, close, closeEach } = await rig(t)
    await beside.query('begin; select from cases where id = 1 for update')
    const held = Array.from({ length: MANY }, () => problemFrom(close(['1'])))
    await untilSomebodyWaits(watching, OWN)
    held.push(problemFrom(close(['1'])))
    await Promise.all(closeEach(OTHERS))
    await beside.query('commit')
    const problems = await Promise.all(held)
    t.equal(problems.filter((problem) => problem === null).length, 1, 'one of them closes it')
    t.ok(problems.every((problem) => problem === null || problem.code === '400-253'))
  },
)

for (const cut of ['before the commit', 'after the commit'] as const) {
  await t.test(`a shared connection is cut ${cut}`, async (t) => {
    const { store, proxy, watching } = await rig(t)
    proxy.cutNext(cut)
    const runs = new Map<string, number>()
    const counted: Closing = (request, decide) =>
      store.closing(request, (by, facts) => {
        const [id = ''] = facts.ids
        runs.set(id, (runs.get(id) ?? 0) + 1)
        return decide(by, facts)
      })
    const close = closeCases({ closing: counted, clock: { now: () => NOW } })
    await Promise.all(IDS.map((id) => close(USER, [id])))
    t.equal(proxy.cuts, 1)
    const expected = cut === 'before the commit' ? 2 : 1
    t.strictSame([...new Set(runs.values())], [expected], 'only a transaction that is undone for certain runs again')
    t.equal(await transactionsOf(watching, IDS), cut === 'before the commit' ? 2 : 1)
    t.strictSame([...(await stateOf(store, IDS)).journal].sort(), told(IDS), 'everything once')
  })
}

await t.test('a batch whose beginning fails writes nothing, though what it has read came back', async (t) => {
  const { store, beside } = await rig(t)
  const request = { caller: USER, ids: ['1'], clock: { now: () => NOW } }
  const decided: string[] = []
  const decide = () => {
    decided.push('1')
    return 'close' as const
  }
  const member = { request, decide }
  const begun = beside.query('begin isolation level nonsense')
  await t.rejects(closeAll(closeUnit(postgresConnection(beside), STATEMENTS, 'nowait'), [member], begun), {
    code: '42601',
  })
  t.strictSame(decided, [])
  t.strictSame((await stateOf(store, IDS)).journal, [])
})

await t.test('a connection that is left within a transaction is not lent again', async (t) => {
  const { url, drop } = await makeDatabase()
  const pool = poolOf(url, 1)
  await connected(pool, (client) => client.query('begin'))
  t.equal(await connected(pool, async (client) => client.getTransactionStatus()), 'I')
  await pool.end()
  await drop()
})

const WITHDRAWN = "delete from role_actions where action = 'Case:Close'"

await t.test('a right that is being withdrawn when closes begin', async (t) => {
  const { store, beside, watching, closeEach } = await rig(t)
  await beside.query(`begin; ${WITHDRAWN}`)
  const problems = closeEach(IDS).map(problemFrom)
  await untilSomebodyWaits(watching)
  await beside.query('commit')
  for (const problem of await Promise.all(problems)) t.match(problem, { code: '403-178' })
  t.strictSame((await stateOf(store, IDS)).journal, [])
})

await t.test('a right whose withdrawal takes longer than any close waits', async (t) => {
  const { store, beside, closeEach } = await rig(t)
  await beside.query(`begin; ${WITHDRAWN}`)
  const problems = await Promise.all(closeEach(IDS).map(problemFrom))
  for (const problem of problems) t.strictSame(problem, { code: '503-900', details: {} })
  await beside.query('rollback')
  await Promise.all(closeEach(IDS))
  t.strictSame([...(await stateOf(store, IDS)).journal].sort(), told(IDS), 'then all goes on')
})

await t.test('a right that is withdrawn waits for the units that rely on it', async (t) => {
  const { store, beside, watching, close } = await rig(t)
  const gate = { open: (): void => undefined }
  const opened = new Promise<void>((resolve) => {
    gate.open = resolve
  })
  let relying: Promise<unknown> | undefined
  await new Promise<void>((looked) => {
    relying = store.atomically(async ({ authContexts, cases }) => {
      await authContexts.contextOf(USER)
      looked()
      await opened
      return cases.lock(['1'])
    })
  })
  const withdrawn = beside.query(WITHDRAWN)
  await untilSomebodyWaits(watching)
  const late = problemFrom(close(['1']))
  gate.open()
  await relying
  await withdrawn
  t.match(await late, { code: '403-178' }, 'a close that begins meanwhile goes by the rights of then')
})
