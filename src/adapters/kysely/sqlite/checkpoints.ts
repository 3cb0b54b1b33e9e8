import { Worker } from 'node:worker_threads'
import type { CheckpointReport } from './checkpoint-thread.js'

/** Copies committed pages from the write-ahead log into the file, off the answers' path. */
export interface Checkpoints {
  /**
   * Settles when the next transaction may begin: at once, or, when the log is to start over, as soon as all of it is
   * copied or cannot be. SQLite starts the log over with the first transaction that finds nothing left to copy.
   */
  caughtUp(): Promise<void>
  /**
   * Why the last checkpoint failed; null where it did not. What was committed is safe in the log all the same, which
   * grows until a later checkpoint succeeds.
   */
  readonly failure: string | null
  stop(): Promise<void>
}

/** Starts a thread with a connection of its own that checkpoints a file five times a second. */
export function startCheckpoints(file: string): Checkpoints {
  // Neither the environment nor the modules that a host preloads concern this thread.
  const bare = { env: {}, execArgv: [] }
  const worker = new Worker(new URL('checkpoint-thread.js', import.meta.url), { workerData: { file }, ...bare })
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  let failure: string | null = null
  let isToStartOver = false
  let finished = (): void => undefined
  worker.on('message', (report: CheckpointReport) => {
    ;({ failure, isToStartOver } = report)
    if (report.kind === 'finished') finished()
  })
  // Without a listener the end of the thread would be the end of the process.
  worker.on('error', (error: unknown) => {
    failure = error instanceof Error ? error.message : String(error)
  })
  worker.unref()
  return {
    get failure() {
      return failure
    },
    async caughtUp() {
      if (!isToStartOver) return
      isToStartOver = false
      const done = new Promise<void>((resolve) => {
        finished = resolve
      })
      // The process must not end while a transaction waits for the log.
      worker.ref()
      worker.postMessage('finish')
      await Promise.race([done, ended])
      worker.unref()
    },
    async stop() {
      worker.ref()
      worker.postMessage('stop')
      await ended
    },
  }
}
