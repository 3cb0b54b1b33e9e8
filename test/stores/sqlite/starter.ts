import { sqliteStore } from '../../../src/adapters/kysely/sqlite/store.js'

/** A process that opens a store in the file it is given, when it is told to, and says how that went. */
process.once('message', (file) => {
  sqliteStore(String(file), Math.random)
    .then(async (store) => {
      await store.ping()
      await store.close()
      process.send?.('up')
    })
    .catch((error: unknown) => process.send?.(String(error)))
    .finally(() => process.disconnect())
})
process.send?.('ready')
