import type { Heartbeat } from '../../src/adapters/http/streams/heartbeat.js'

/** A heartbeat that beats when a test says so. */
export function manualHeartbeat(): { readonly heartbeat: Heartbeat; beat(): void } {
  const beats = new Set<() => void>()
  return {
    heartbeat: (beat) => {
      beats.add(beat)
      return () => beats.delete(beat)
    },
    beat() {
      for (const beat of [...beats]) beat()
    },
  }
}
