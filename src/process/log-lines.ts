import { type DestinationStream, pino } from 'pino'

/** Lines of the log are written together: a write costs as much as the rest of a small answer. */
const GATHERED = { minLength: 4_096, periodicFlush: 250 }

/**
 * Where the log goes: to standard error, without waiting for whoever reads it. A line comes in many small pieces, and
 * those of requests that were answered together cost half when they are put together before they are measured.
 */
export function logLines(): DestinationStream {
  const destination = pino.destination({ dest: 2, sync: false, ...GATHERED })
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
