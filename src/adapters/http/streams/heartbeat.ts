/** Calls back at regular intervals, until the function that it returns is called. */
export type Heartbeat = (beat: () => void) => () => void

const INTERVAL_MS = 15_000

/** A beat every 15 seconds. */
export const steadyHeartbeat: Heartbeat = (beat) => {
  const timer = setInterval(beat, INTERVAL_MS)
  return () => {
    clearInterval(timer)
  }
}
