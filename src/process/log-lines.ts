import { type DestinationStream, pino } from 'pino'

/** Many lines of the log share a write: a write costs as much as the rest of a small answer. */
const BUFFERED = { minLength: 4_096, periodicFlush: 250 }

/** There is one standard error: a stream for each server would go on flushing after its server has stopped. */
let standardError: ReturnType<typeof pino.destination> | null = null

/**
 * The log goes to standard error, without waiting for its reader. The lines of one tick are joined before they are
 * written: that halves their cost, since pino measures each text that it gets.
 */
export function logLines(): DestinationStream {
  const destination = (standardError ??= pino.destination({ dest: 2, sync: false, ...BUFFERED }))
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
