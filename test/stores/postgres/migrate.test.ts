import { setImmediate as turn } from 'node:timers/promises'
import pg from 'pg'
import t from 'tap'
import { openStore } from '../../../src/adapters/kysely/open-store.js'
import { connectionConfig } from '../../../src/adapters/kysely/postgres/connect.js'
import { cuttingProxy } from '../../support/postgres/cutting-proxy.js'
import { bareDatabase } from '../../support/postgres/database.js'

const { url, drop } = await bareDatabase()
const client = new pg.Client(connectionConfig(url))
await client.connect()
t.teardown(async () => {
  await client.end()
  await drop()
})

await t.test('services that start at once on a database without tables', async (t) => {
  const stores = await Promise.all(Array.from({ length: 6 }, () => openStore(url)))
  for (const store of stores) {
    await store.ping()
    await store.close()
  }
  const { rows } = await client.query<{ name: string }>('select name from kysely_migration order by name')
  const names = rows.map(({ name }) => name)
  t.same(names, ['0001-casework', '0002-closing-script', '0003-webhooks'], 'one of them has made them')
})

await t.test('a database of a later program', async (t) => {
  await client.query("insert into kysely_migration values ('9999-later', '2099-01-01T00:00:00.000Z')")
  const newer = { message: /could not be brought up to date/, cause: { message: 'it is newer than this program' } }
  await t.rejects(openStore(url), newer)
})

await t.test('an address where no database answers', async (t) => {
  const nobody = 'postgres://somebody@127.0.0.1:1/casework'
  await t.rejects(openStore(nobody), { message: 'The database cannot be reached', cause: { code: 'ECONNREFUSED' } })
  const wrongName = Object.assign(new URL(url), { pathname: '/nowhere' }).href
  await t.rejects(openStore(wrongName), { message: 'The database cannot be reached', cause: { code: '3D000' } })
})

for (const cut of ['before the commit', 'after the commit'] as const) {
  await t.test(`a connection that breaks during the migration, ${cut}`, async (t) => {
    const bare = await bareDatabase()
    const proxy = await cuttingProxy(bare.url)
    t.teardown(async () => {
      proxy.close()
      await bare.drop()
    })
    proxy.cutNext(cut)
    const store = await openStore(proxy.url)
    t.equal(proxy.cuts, 1)
    await store.ping()
    await store.close()
  })
}

await t.test('a server that goes away during the migration', async (t) => {
  const bare = await bareDatabase()
  const proxy = await cuttingProxy(bare.url)
  t.teardown(bare.drop)
  proxy.cutNext('before the commit')
  const opened = openStore(proxy.url)
  opened.catch(() => undefined)
  while (proxy.cuts === 0) await turn()
  proxy.close()
  await t.rejects(opened, { message: 'The database could not be brought up to date', cause: { code: 'ECONNREFUSED' } })
})
