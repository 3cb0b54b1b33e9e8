import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

/** The report of the thread: how the last checkpoint went, and whether the log is to start over. */
export interface CheckpointReport {
  readonly kind: 'tried' | 'finished'
  /** The failure in one line; null where there was none. */
  readonly failure: string | null
  /** Whether the log has grown long, and so little of it is left to copy that writers can wait for that. */
  readonly isToStartOver: boolean
}

const PAUSE_MS = 200
/** From how many pages on the log shall start over (64 MiB): to write over it costs less than to make it longer. */
const LONG_LOG = 16_384
/** The writer waits while the rest is copied: fewer pages than these. */
const LITTLE = 500
/**
 * How often in a row so little must be left. SQLite syncs a copy only where nobody has written meanwhile: after one
 * copy of little it is open whether it did, after that many it is all but certain.
 */
const IN_A_ROW = 6
const MOST_TRIES = 40

const { file } = workerData as { readonly file: string }
let database: Database.Database | null = null

function opened(): Database.Database {
  if (database) return database
  const fresh = new Database(file, { fileMustExist: true })
  // Only checkpoints write here: the log first, then the file, each synced.
  fresh.pragma('synchronous = FULL')
  return (database = fresh)
}

/** How a checkpoint went. */
interface Copy {
  readonly failure: string | null
  /** How many pages the log has, and how many of them are in the file. */
  readonly log: number
  readonly copied: number
}

/** Copies as much as it can while others go on. A disk that fails may heal: the next checkpoint tries again. */
function checkpoint(): Copy {
  try {
    const [{ log, checkpointed }] = opened().pragma('wal_checkpoint(PASSIVE)') as [
      { log: number; checkpointed: number },
    ]
    return { failure: null, log, copied: checkpointed }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error), log: 0, copied: 0 }
  }
}

/**
 * Copies again and again while others write, until so little is left each time that they can wait for the rest. Where
 * somebody reads what the log still has to keep, nothing is copied, and nobody waits: all that was written meanwhile
 * would have to be copied then.
 */
function catchUp(): CheckpointReport {
  let copy = checkpoint()
  let tries = 0
  for (let inARow = 0; copy.log > LONG_LOG && inARow < IN_A_ROW && tries < MOST_TRIES; tries += 1) {
    const before = copy.copied
    copy = checkpoint()
    // Nobody has written since the copy before: it is synced.
    if (copy.copied === before) break
    inARow = copy.copied - before < LITTLE ? inARow + 1 : 0
  }
  const { failure, log, copied } = copy
  return { kind: 'tried', failure, isToStartOver: log > LONG_LOG && (log - copied < LITTLE || tries === MOST_TRIES) }
}

let told: string | null = null
function tell(report: CheckpointReport): void {
  told = report.failure
  parentPort?.postMessage(report)
}

const timer = setInterval(() => {
  const report = catchUp()
  if (report.isToStartOver || report.failure !== told) tell(report)
}, PAUSE_MS)

parentPort?.on('message', (message: 'finish' | 'stop') => {
  if (message === 'finish') {
    tell({ kind: 'finished', failure: checkpoint().failure, isToStartOver: false })
    return
  }
  clearInterval(timer)
  parentPort?.close()
  database?.close()
})
