import { chmodSync } from 'node:fs'
import pg from 'pg'
import t, { type Test } from 'tap'
import { openStore } from '../../../src/adapters/kysely/open-store.js'
import { connectionConfig } from '../../../src/adapters/kysely/postgres/connect.js'
import { cuttingProxy } from '../../support/postgres/cutting-proxy.js'
import { makePostgres } from '../../support/postgres/server.js'
import { problemFrom } from '../../support/refusals.js'
import { openCase, PEOPLE, seed } from '../../support/seed.js'
import { temporaryFolder } from '../../support/temporary-folder.js'
import { closing, stateOf, USER } from '../stores.js'

/** Nothing reaches the log but by a commit, so that a crash loses all of what is under way. */
const LAZY = ['wal_writer_delay=10s', 'wal_level=minimal', 'max_wal_senders=0', 'autovacuum=off', 'fsync=off']

/** What takes a transaction's number, and commits. */
const TAKE_A_NUMBER = 'select pg_current_xact_id()::text as xid'

/** A server whose next commit is lost in a crash, and a close that waits to hear what became of it. */
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
  await seed(store, { ...PEOPLE, cases: [1, 2].map((id) => openCase(id)) })
  proxy.cutNext('swallowed')
  const closed = problemFrom(closing(store)(USER, ['1']))
  while (proxy.cuts === 0) await new Promise(setImmediate)
  const lost = await ask(
    database.url,
    'select backend_xid::text as xid from pg_stat_activity where backend_xid is not null',
  )
  const release = proxy.hold()
  await database.stop('SIGKILL')
  await database.start()
  return { store, url: database.url, lost, release, closed }
}

await t.test('a number of a transaction that the server gives again after a crash proves nothing', async (t) => {
  const { store, url, lost, release, closed } = await rig(t)
  t.equal(await ask(url, TAKE_A_NUMBER), lost, 'somebody else commits under it')
  release()
  t.strictSame(await closed, { code: '503-900', details: {} }, 'nobody can say what became of the close')
  t.strictSame(await stateOf(store, ['1']), { status: ['open'], open: [], journal: [] }, 'it was not done')
  await closing(store)(USER, ['1', '2'])
  t.strictSame((await stateOf(store, ['1', '2'])).journal, ['case_closed 1', 'case_closed 2'], 'and it goes on')
})

await t.test('what a server has lost in a crash is done again', async (t) => {
  const { store, release, closed } = await rig(t)
  release()
  t.equal(await closed, null)
  t.strictSame(await stateOf(store, ['1']), { status: ['closed'], open: [], journal: ['case_closed 1'] })
})

async function ask(url: string, text: string): Promise<string | undefined> {
  const client = new pg.Client(connectionConfig(url))
  await client.connect()
  const { rows } = await client.query<{ xid: string }>(text)
  await client.end()
  return rows[0]?.xid
}
