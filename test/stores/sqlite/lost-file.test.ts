import { closeSync, copyFileSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import t, { type Test } from 'tap'
import { send } from '../../../src/adapters/contract/send.js'
import { openStore } from '../../../src/adapters/kysely/open-store.js'
import { startServer } from '../../../src/process/server.js'
import { problemFrom } from '../../support/refusals.js'
import { openCase, PEOPLE, seed } from '../../support/seed.js'
import { TOKENS } from '../../support/tokens.js'
import { closing, NOW, stateOf, USER } from '../stores.js'

const UNAVAILABLE = { code: '503-900', details: {} }

async function rig(t: Test) {
  const file = join(t.testdir(), 'cases.db')
  const store = await openStore(`sqlite:${file}`)
  await seed(store, { ...PEOPLE, cases: Array.from({ length: 200 }, (_, at) => openCase(at + 1)) })
  const listen = { host: '127.0.0.1', port: 0, basePath: '', logLevel: 'silent' }
  const server = await startServer({ store, clock: { now: () => NOW }, tokens: TOKENS, ...listen })
  t.teardown(server.stop)
  const ready = async () => (await send(server.url, { method: 'GET', path: '/health/ready', headers: {} })).status
  await closing(store)(USER, ['1'])
  t.equal(await ready(), 200)
  return { store, file, ready }
}

for (const ending of ['', '-wal', '-shm']) {
  await t.test(`cases.db${ending} is deleted`, async (t) => {
    const { store, file, ready } = await rig(t)
    rmSync(file + ending)
    t.equal(await ready(), 503)
    t.strictSame(await problemFrom(closing(store)(USER, ['2'])), UNAVAILABLE)
    await t.rejects(seed(store, { departments: [{ id: 9, name: 'New' }] }), { message: /was deleted or replaced/ })
    await t.rejects(
      store.exportWorld(() => Promise.resolve(), { journal: true }),
      { message: /was deleted or replaced/ },
    )
    t.strictSame((await stateOf(store, ['1', '2'])).status, ['closed', 'open'], 'nothing was closed')
  })
}

await t.test('a file that is moved away, replaced, and moved back', async (t) => {
  const { store, file, ready } = await rig(t)
  renameSync(file, `${file}.away`)
  copyFileSync(`${file}.away`, file)
  t.equal(await ready(), 503)
  t.strictSame(await problemFrom(closing(store)(USER, ['2'])), UNAVAILABLE)
  renameSync(`${file}.away`, file)
  t.equal(await ready(), 200, 'it heals')
  t.equal(await problemFrom(closing(store)(USER, ['2'])), null)
})

await t.test('a file whose pages are damaged', async (t) => {
  const { store: first, file } = await rig(t)
  await first.close()
  const database = new Database(file, { readonly: true })
  const root =
    database.prepare<[], number>("select rootpage from sqlite_schema where name = 'cases'").pluck().get() ?? 0
  database.close()
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(4_096, 0xaa), 0, 4_096, (root - 1) * 4_096)
  closeSync(handle)
  const store = await openStore(`sqlite:${file}`)
  t.teardown(() => store.close())
  t.strictSame(await problemFrom(closing(store)(USER, ['2'])), UNAVAILABLE)
  await t.rejects(store.ping(), { code: /^SQLITE_(CORRUPT|NOTADB)/ })
  await t.rejects(store.ping(), { code: /^SQLITE_(CORRUPT|NOTADB)/ }, 'a page that can be written does not heal it')
})
