import { type DestinationStream, pino } from 'pino'

/** Lines of the log are written together: a write costs as much as the rest of a small answer. */
const GATHERED = { minLength: 4_096, periodicFlush: 250 }

/** There is one standard error: a stream for each server would go on flushing after its server has stopped. */
let standardError: ReturnType<typeof pino.destination> | null = null

/**
 * Where the log goes: to standard error, without waiting for whoever reads it. A line comes in many small pieces, and
 * those of requests that were answered together cost half when they are put together before they are measured.
 */
export function logLines(): DestinationStream {
  const destination = (standardError ??= pino.destination({ dest: 2, sync: false, ...GATHERED }))
  let lines: string[] = []
  function pass(): void {
    destination.write(lines.join(''))
    lines = []
  }
  return {
    write(line) {
      if (lines.push(line) === 1) process.nextTick(pass)
    },
  }
}
