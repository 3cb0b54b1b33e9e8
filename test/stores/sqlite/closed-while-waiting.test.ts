import t from 'tap'
import { sqliteStore } from '../../../src/adapters/kysely/sqlite/store.js'
import { newFile } from './new-file.js'

await t.test('a file that closes lets go of those who wait for changes', async (t) => {
  const store = await sqliteStore(await newFile(t))
  const wait = store.changed(new AbortController().signal)
  await store.close()
  await wait
  t.pass('nobody is left')
})
