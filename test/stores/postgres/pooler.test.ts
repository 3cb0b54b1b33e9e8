import t, { type Test } from 'tap'
import { openStore } from '../../../src/adapters/kysely/open-store.js'
import { makeDatabase } from '../../support/postgres/database.js'
import { hasPgbouncer, type PoolMode, startPgbouncer } from '../../support/postgres/pgbouncer.js'
import { heldEmail, openCase, PEOPLE } from '../../support/seed.js'
import { CLIENT, closing, stateOf, USER } from '../stores.js'

const IDS = Array.from({ length: 40 }, (_, at) => String(at + 1))
const WORLD = {
  ...PEOPLE,
  cases: IDS.map((id) => openCase(Number(id))),
  activities: IDS.map((id) => heldEmail(100 + Number(id), Number(id))),
}
const skip = !hasPgbouncer() && 'needs pgbouncer, a package of Debian'

async function pooled(t: Test, mode: PoolMode) {
  const { url, drop } = await makeDatabase(JSON.stringify(WORLD))
  const pooler = await startPgbouncer(url, mode)
  t.teardown(async () => {
    await pooler.stop()
    await drop()
  })
  return pooler.url
}

await t.test('two services behind a pooler of sessions', { skip }, async (t) => {
  const url = await pooled(t, 'session')
  const stores = [await openStore(url), await openStore(url)] as const
  t.teardown(() => Promise.all(stores.map((store) => store.close())))
  const closed = IDS.map((id, at) => closing(stores[at % 2 === 0 ? 0 : 1])(at % 3 === 0 ? CLIENT : USER, [id]))
  await Promise.all(closed)
  const { status, open, journal } = await stateOf(stores[0], IDS)
  t.strictSame([new Set(status), open], [new Set(['closed']), []])
  t.equal(journal.length, 2 * IDS.length, 'each has its effect')
  for (const store of stores) await store.ping()
})

for (const mode of ['transaction', 'statement'] as const) {
  await t.test(`a pooler that lends its sessions for each ${mode}`, { skip }, async (t) => {
    const url = await pooled(t, mode)
    await t.rejects(openStore(url), { message: /^A pooler lends the same session to several connections/ })
  })
}
