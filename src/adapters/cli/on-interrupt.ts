const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Calls `work` the first time that the process is told to stop. A second signal ends the process.
 * @returns how to stop listening
 */
export function onInterrupt(work: (signal: NodeJS.Signals) => void): () => void {
  const listen = (signal: NodeJS.Signals): void => {
    stop()
    work(signal)
  }
  const stop = (): void => {
    for (const signal of SIGNALS) process.off(signal, listen)
  }
  for (const signal of SIGNALS) process.on(signal, listen)
  return stop
}
