import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

const PAUSE_MS = 200
/** From how many pages on the log shall start over (256 MiB): the writer waits for it, so it must be rare. */
const LONG_LOG = 65_536

const { file } = workerData as { readonly file: string }
const database = new Database(file)
// Only checkpoints write here: the log first, then the file, each synced.
database.pragma('synchronous = FULL')

/** Copies what it can without keeping anybody waiting; returns how many pages the log has. */
function checkpoint(): number {
  const [found] = database.pragma('wal_checkpoint(PASSIVE)') as [{ log: number }]
  return found.log
}

const timer = setInterval(() => {
  if (checkpoint() > LONG_LOG) parentPort?.postMessage('long')
}, PAUSE_MS)

parentPort?.on('message', (message: 'finish' | 'stop') => {
  if (message === 'finish') {
    checkpoint()
    parentPort?.postMessage('finished')
    return
  }
  clearInterval(timer)
  database.close()
  parentPort?.close()
})
