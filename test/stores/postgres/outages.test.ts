import { once } from 'node:events'
import { chmodSync } from 'node:fs'
import pg from 'pg'
import t, { type Test } from 'tap'
import { send } from '../../../src/adapters/contract/send.js'
import { openStore } from '../../../src/adapters/kysely/open-store.js'
import { connectionConfig } from '../../../src/adapters/kysely/postgres/connect.js'
import { isPassing, meaningOf } from '../../../src/adapters/kysely/postgres/failures.js'
import { startServer } from '../../../src/process/server.js'
import { cuttingProxy } from '../../support/postgres/cutting-proxy.js'
import { makeDatabase } from '../../support/postgres/database.js'
import { makePostgres } from '../../support/postgres/server.js'
import { problemFrom } from '../../support/refusals.js'
import { heldEmail, openCase, PEOPLE, seed } from '../../support/seed.js'
import { temporaryFolder } from '../../support/temporary-folder.js'
import { TOKENS } from '../../support/tokens.js'
import { closing, NOW, stateOf, USER } from '../stores.js'

const WORLD = { ...PEOPLE, cases: [1, 2, 3].map((id) => openCase(id)), activities: [heldEmail(11, 1)] }
const TOO_BUSY = { code: '503-900', details: {} }
const stamp = { by: USER, at: NOW }

async function rig(t: Test) {
  const { url, drop } = await makeDatabase(JSON.stringify(WORLD))
  const proxy = await cuttingProxy(url)
  const store = await openStore(proxy.url)
  const beside = new pg.Client(connectionConfig(url))
  await beside.connect()
  t.teardown(async () => {
    await store.close()
    await beside.end()
    proxy.close()
    await drop()
  })
  return { store, proxy, beside }
}

for (const cut of ['before the commit', 'after the commit'] as const) {
  await t.test(`a connection is cut ${cut}`, async (t) => {
    const { store, proxy } = await rig(t)
    proxy.cutNext(cut)
    const ids = ['1']
    let runs = 0
    const closed = await store.atomically(async ({ cases, activities }) => {
      runs += 1
      await cases.lock(ids)
      await activities.completeOf(ids, stamp)
      return cases.close(ids, stamp)
    })
    t.equal(proxy.cuts, 1)
    t.equal(closed, 1)
    t.equal(runs, cut === 'before the commit' ? 2 : 1, 'only a transaction that is undone for certain runs again')
    t.strictSame(await stateOf(store, ['1']), {
      status: ['closed'],
      open: [],
      journal: ['activity_completed 11', 'case_closed 1'],
    })
  })
}

await t.test('a database that stays out of reach when the answer to a commit is lost', async (t) => {
  const { store, proxy } = await rig(t)
  await closing(store)(USER, ['1'])
  proxy.cutNext('after the commit')
  const lost = problemFrom(closing(store)(USER, ['2']))
  while (proxy.cuts === 0) await new Promise(setImmediate)
  const release = proxy.hold()
  const began = performance.now()
  const late = problemFrom(closing(store)(USER, ['3']))
  t.strictSame(await Promise.all([lost, late]), [TOO_BUSY, TOO_BUSY])
  // A connection alone is waited for five seconds, and the status is asked for more than once.
  t.ok(performance.now() - began < 30_000, 'nobody waits much longer than for a connection')
  release()
  t.equal(await problemFrom(closing(store)(USER, ['3'])), null, 'then all goes on')
  t.strictSame((await stateOf(store, ['2'])).status, ['closed'], 'it had been committed')
})

await t.test('a connection that the server ends in the middle of a unit', async (t) => {
  const { store, beside } = await rig(t)
  const ids = ['2']
  let runs = 0
  await store.atomically(async ({ cases }) => {
    runs += 1
    await cases.lock(ids)
    if (runs === 1) {
      await beside.query(
        `select pg_terminate_backend(pid, 5000) from pg_stat_activity
         where state = 'idle in transaction' and datname = current_database()`,
      )
    }
    await cases.close(ids, stamp)
  })
  t.equal(runs, 2)
  t.strictSame((await stateOf(store, ['2'])).journal, ['case_closed 2'], 'it is done once')
})

await t.test('a connection that the server ends because its transaction does nothing', async (t) => {
  const { beside } = await rig(t)
  // The end can come with the answer to the last statement, and is told a second time.
  const ended = once(beside, 'error')
  beside.on('error', () => undefined)
  await beside.query("set idle_in_transaction_session_timeout = '1ms'; begin")
  const [error] = (await ended) as [unknown]
  t.ok(isPassing(meaningOf(error)), 'may be tried again')
})

await t.test('a deadlock', async (t) => {
  const { store, beside } = await rig(t)
  await beside.query("set deadlock_timeout = '1min'; begin; update cases set subject = 'x' where id = 2")
  let runs = 0
  let waiting: Promise<unknown> = Promise.resolve()
  await store.atomically(async ({ cases }) => {
    runs += 1
    await cases.lock(['1'])
    if (runs === 1) waiting = beside.query("update cases set subject = 'x' where id = 1; commit")
    await cases.close(['2'], stamp)
  })
  await waiting
  // The other transaction may be slow to take its lock, and meet the second run as well.
  t.ok(runs > 1, 'the whole unit runs again')
  t.strictSame((await stateOf(store, ['2'])).journal, ['case_closed 2'])
})

for (const code of ['40001', '40P01']) {
  await t.test(`a conflict ${code} that passes, and one that does not`, async (t) => {
    const { store, beside } = await rig(t)
    await beside.query(`
      create sequence tries;
      create function conflict() returns trigger language plpgsql as $$
        begin
          if new.id = 3 or nextval('tries') < 4 then raise exception 'a conflict' using errcode = '${code}'; end if;
          return new;
        end $$;
      create trigger conflict before update on cases for each row execute function conflict()`)
    t.equal(await problemFrom(closing(store)(USER, ['1'])), null, 'the fourth time it goes through')
    t.strictSame(await problemFrom(closing(store)(USER, ['3'])), TOO_BUSY, 'or the caller is told to come again')
    t.strictSame((await stateOf(store, ['1', '3'])).journal, ['activity_completed 11', 'case_closed 1'])
  })
}

await t.test('the database is gone, and comes back', async (t) => {
  const folder = temporaryFolder()
  chmodSync(folder.path, 0o755)
  const database = await makePostgres(folder.path)
  await database.start()
  const store = await openStore(database.url)
  await seed(store, WORLD)
  const listen = { host: '127.0.0.1', port: 0, basePath: '', logLevel: 'silent' }
  const server = await startServer({ store, clock: { now: () => NOW }, tokens: TOKENS, ...listen })
  t.teardown(async () => {
    await server.stop()
    await database.stop()
    folder.remove()
  })
  const ready = async () => (await send(server.url, { method: 'GET', path: '/health/ready', headers: {} })).status
  await closing(store)(USER, ['1'])
  t.equal(await ready(), 200)
  const wait = store.changed(new AbortController().signal)

  await database.stop('SIGQUIT')
  t.equal(await ready(), 503)
  t.strictSame(await problemFrom(closing(store)(USER, ['2'])), TOO_BUSY)

  await database.start()
  t.equal(await ready(), 200, 'it heals by itself')
  await closing(store)(USER, ['2'])
  await wait
  t.strictSame(await stateOf(store, ['1', '2']), {
    status: ['closed', 'closed'],
    open: [],
    journal: ['activity_completed 11', 'case_closed 1', 'case_closed 2'],
  })
})
