import { join } from 'node:path'
import Database from 'better-sqlite3'
import t from 'tap'
import { openStore } from '../../../../src/adapters/kysely/open-store.js'
import { importWorld } from '../../../../src/adapters/world-format/import-world.js'
import type { RawItem } from '../../../../src/adapters/world-format/raw-item.js'
import { closeCases } from '../../../../src/domain/close-cases.js'
import { heldEmail, openCase, PEOPLE } from '../../../support/seed.js'
import { temporaryFolder } from '../../../support/temporary-folder.js'
import { itemsOf } from './items.js'

const MANY = 20_000
const FIRST = { ...PEOPLE, cases: [openCase(1)], activities: [heldEmail(1, 1)] }
const SECOND = {
  cases: Array.from({ length: MANY / 2 }, (_, index) => openCase(index + 2)),
  activities: Array.from({ length: MANY / 2 }, (_, index) => heldEmail(index + 2, index + 2)),
}
const IMPORTED = { imported: { case: MANY / 2, activity: MANY / 2 } }

const folder = temporaryFolder()
t.teardown(() => folder.remove())
const FILE = join(folder.path, 'casework.db')

for (const address of [`sqlite:${FILE}`, 'sqlite::memory:']) {
  void t.test(`${address.replace(FILE, 'FILE')}: units go on while a world is read`, async (t) => {
    const store = await openStore(address)
    await importWorld(store, itemsOf(FIRST))
    const close = closeCases({ closing: store.closing, clock: { now: () => 0 } })
    const progress: number[] = []
    async function* interrupted(): AsyncGenerator<RawItem> {
      for await (const item of itemsOf(SECOND)) {
        yield item
        if (progress.length === 10) await close({ actor: 'user', id: '7' }, ['1']).catch(() => undefined)
      }
    }
    t.match(await importWorld(store, interrupted(), (records) => progress.push(records)), IMPORTED)
    t.strictSame(
      progress,
      Array.from({ length: 20 }, (_, index) => (index + 1) * 1_000),
    )
    const statuses = await store.consistently(({ cases }) => cases.facts(['1', '2']))
    t.match(statuses, [{ status: 'closed' }, { status: 'open' }])
    await store.close()
  })
}

void t.test('the file is not locked while a world is read, and its lock is waited for', async (t) => {
  const file = join(folder.path, 'locked.db')
  const store = await openStore(`sqlite:${file}`)
  const other = new Database(file, { timeout: 0 })
  async function* locking(): AsyncGenerator<RawItem> {
    yield* itemsOf(PEOPLE)
    other.exec('begin immediate')
    // The import takes its lock before this tick ends.
    setImmediate(() => other.exec('commit'))
  }
  t.match(await importWorld(store, locking()), { imported: { user: 3 } })
  other.close()
  await store.close()
})
