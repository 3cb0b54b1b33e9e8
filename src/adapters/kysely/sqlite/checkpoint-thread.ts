import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

const PAUSE_MS = 200
/** From how many pages on the log is made to start over, which holds the writer up for a moment. */
const LONG_LOG = 16_384
const PATIENCE_MS = 1_000

const { file } = workerData as { readonly file: string }
const database = new Database(file, { timeout: PATIENCE_MS })
// Only checkpoints write here: the log first, then the file, each synced.
database.pragma('synchronous = FULL')

const timer = setInterval(() => {
  const [found] = database.pragma('wal_checkpoint(PASSIVE)') as [{ log: number }]
  if (found.log > LONG_LOG) database.pragma('wal_checkpoint(RESTART)')
}, PAUSE_MS)

parentPort?.once('message', () => {
  clearInterval(timer)
  database.close()
  parentPort?.close()
})
