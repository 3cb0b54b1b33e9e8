import { Worker } from 'node:worker_threads'

/** Copies what was committed from the write-ahead log into the file, off the answers' path. */
export interface Checkpoints {
  stop(): Promise<void>
}

/** Starts a thread with a connection of its own that checkpoints a file five times a second. */
export function startCheckpoints(file: string): Checkpoints {
  const worker = new Worker(new URL('checkpoint-thread.js', import.meta.url), { workerData: { file } })
  const ended = new Promise((resolve) => worker.once('exit', resolve))
  worker.unref()
  return {
    async stop() {
      // Whoever waits for the end must not find the process ended first.
      worker.ref()
      worker.postMessage('stop')
      await ended
    },
  }
}
