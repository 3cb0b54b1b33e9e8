import type { Clock } from '../domain/ports.js'

/** The time of the machine. */
export const systemClock: Clock = { now: () => Date.now() }
