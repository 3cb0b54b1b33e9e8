import { chmodSync } from 'node:fs'
import pg from 'pg'
import t, { type Test } from 'tap'
import { openStore } from '../../../src/adapters/kysely/open-store.js'
import { connectionConfig } from '../../../src/adapters/kysely/postgres/connect.js'
import { closeCases } from '../../../src/domain/close-cases.js'
import type { Closing } from '../../../src/domain/ports.js'
import { cuttingProxy } from '../../support/postgres/cutting-proxy.js'
import { makePostgres } from '../../support/postgres/server.js'
import { problemFrom } from '../../support/refusals.js'
import { openCase, PEOPLE, seed } from '../../support/seed.js'
import { temporaryFolder } from '../../support/temporary-folder.js'
import { closing, NOW, stateOf, USER } from '../stores.js'

/** Only a commit writes to the log, so a crash loses every transaction under way. */
const LAZY = ['wal_writer_delay=10s', 'wal_level=minimal', 'max_wal_senders=0', 'autovacuum=off', 'fsync=off']

const UNKNOWN = { code: '503-900', details: {} }
/** Takes the number of a lost transaction, and commits. */
const TAKE_A_NUMBER = 'select pg_current_xact_id()::text as xid'

const EACH = ['1', '2', '3', '4']
const CLOSED = {
  status: EACH.map(() => 'closed'),
  open: [],
  journal: EACH.map((id) => `case_closed ${id}`),
}

/** A server whose next commit is lost in a crash, and closes in one transaction that wait for its commit status. */
async function rig(t: Test) {
  const folder = temporaryFolder()
  chmodSync(folder.path, 0o755)
  const database = await makePostgres(folder.path, LAZY)
  await database.start()
  const proxy = await cuttingProxy(database.url)
  const store = await openStore(proxy.url)
  t.teardown(async () => {
    await store.close()
    proxy.close()
    await database.stop()
    folder.remove()
  })
  await seed(store, { ...PEOPLE, cases: EACH.map((id) => openCase(Number(id))) })
  proxy.cutNext('swallowed')
  const runs = { count: 0 }
  const counted: Closing = (request, decide) =>
    store.closing(request, (by, facts) => {
      runs.count += 1
      return decide(by, facts)
    })
  const close = closeCases({ closing: counted, clock: { now: () => NOW } })
  const closed = Promise.all(EACH.map((id) => problemFrom(close(USER, [id]))))
  while (proxy.cuts === 0) await new Promise(setImmediate)
  const lost = await ask(
    database.url,
    'select backend_xid::text as xid from pg_stat_activity where backend_xid is not null',
  )
  const release = proxy.hold()
  await database.stop('SIGKILL')
  await database.start()
  return { store, url: database.url, lost, release, closed, runs }
}

await t.test('a number of a transaction that the server gives again after a crash proves nothing', async (t) => {
  const { store, url, lost, release, closed, runs } = await rig(t)
  t.equal(await ask(url, TAKE_A_NUMBER), lost, 'another transaction commits under it')
  release()
  const problems = await closed
  t.strictSame(
    problems,
    EACH.map(() => UNKNOWN),
    'nobody can say what became of the closes: all are told the same',
  )
  t.equal(runs.count, EACH.length, 'and none runs again')
  t.strictSame(await stateOf(store, EACH), { status: EACH.map(() => 'open'), open: [], journal: [] }, 'nothing is half')
  await closing(store)(USER, EACH)
  t.strictSame((await stateOf(store, EACH)).journal, CLOSED.journal, 'and it goes on')
})

await t.test('a transaction that a server has lost in a crash runs again', async (t) => {
  const { store, release, closed, runs } = await rig(t)
  release()
  t.strictSame(
    await closed,
    EACH.map(() => null),
  )
  t.equal(runs.count, 2 * EACH.length)
  const { journal, ...state } = await stateOf(store, EACH)
  t.strictSame({ ...state, journal: [...journal].sort() }, CLOSED, 'everything once')
})

async function ask(url: string, text: string): Promise<string | undefined> {
  const client = new pg.Client(connectionConfig(url))
  await client.connect()
  const { rows } = await client.query<{ xid: string }>(text)
  await client.end()
  return rows[0]?.xid
}
