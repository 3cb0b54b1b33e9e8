import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

/** What the thread tells when it changes: how the last checkpoint went, and whether the log has grown long. */
export interface CheckpointReport {
  readonly kind: 'tried' | 'finished'
  /** What went wrong, in one line; null where nothing did. */
  readonly failure: string | null
  readonly isLong: boolean
}

const PAUSE_MS = 200
/** From how many pages on the log shall start over (256 MiB): the writer waits for it, so it must be rare. */
const LONG_LOG = 65_536

const { file } = workerData as { readonly file: string }
let database: Database.Database | null = null

function opened(): Database.Database {
  if (database) return database
  const fresh = new Database(file, { fileMustExist: true })
  // Only checkpoints write here: the log first, then the file, each synced.
  fresh.pragma('synchronous = FULL')
  return (database = fresh)
}

/** Copies what it can without keeping anybody waiting. A disk that fails may heal: the next one tries again. */
function checkpoint(kind: CheckpointReport['kind']): CheckpointReport {
  try {
    const [found] = opened().pragma('wal_checkpoint(PASSIVE)') as [{ log: number }]
    return { kind, failure: null, isLong: found.log > LONG_LOG }
  } catch (error) {
    return { kind, failure: error instanceof Error ? error.message : String(error), isLong: false }
  }
}

let told: string | null = null
function tell(report: CheckpointReport): void {
  told = report.failure
  parentPort?.postMessage(report)
}

const timer = setInterval(() => {
  const report = checkpoint('tried')
  if (report.isLong || report.failure !== told) tell(report)
}, PAUSE_MS)

parentPort?.on('message', (message: 'finish' | 'stop') => {
  if (message === 'finish') {
    tell(checkpoint('finished'))
    return
  }
  clearInterval(timer)
  parentPort?.close()
  database?.close()
})
