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
/** From how many pages on the log shall start over (64 MiB): to write over it costs less than to make it longer. */
const LONG_LOG = 16_384
/** The writer waits while what is left then is copied: fewer pages than these. */
const LITTLE = 500
/**
 * How often in a row so little must be left. SQLite syncs a copy only where nobody has written meanwhile: after one copy
 * of little it is open whether it did, after that many it is all but certain.
 */
const IN_A_ROW = 6
const MOST_TRIES = 40

const { file } = workerData as { readonly file: string }
let database: Database.Database | null = null
/** How many pages of the log were in the file after the last checkpoint. */
let copied = 0

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
    const [found] = opened().pragma('wal_checkpoint(PASSIVE)') as [{ log: number; checkpointed: number }]
    copied = found.checkpointed
    return { kind, failure: null, isLong: found.log > LONG_LOG }
  } catch (error) {
    return { kind, failure: error instanceof Error ? error.message : String(error), isLong: false }
  }
}

/** Copies again and again while others write, until so little is left each time that they can wait for the rest. */
function catchUp(): CheckpointReport {
  let report = checkpoint('tried')
  for (let tries = 0, inARow = 0; report.isLong && inARow < IN_A_ROW && tries < MOST_TRIES; tries += 1) {
    const before = copied
    report = checkpoint('tried')
    // Nobody has written since the copy before: it is synced.
    if (copied === before) break
    inARow = copied - before < LITTLE ? inARow + 1 : 0
  }
  return report
}

let told: string | null = null
function tell(report: CheckpointReport): void {
  told = report.failure
  parentPort?.postMessage(report)
}

const timer = setInterval(() => {
  const report = catchUp()
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
