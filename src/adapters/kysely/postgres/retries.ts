import { setTimeout as delay } from 'node:timers/promises'
import type { Random } from '../epoch.js'
import { unavailable } from '../unavailable.js'
import { isPassing, isUnable } from './failures.js'

const ATTEMPTS = 8
const SHORTEST_PAUSE_MS = 5
const LONGEST_PAUSE_MS = 400

/**
 * Runs the whole of something again after a failure that passes, a few times.
 * @throws Refusal 503-900 when it fails every time, or the server cannot do it now; else the error of `attempt`
 */
export async function retried<T>(random: Random, attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt()
    } catch (error) {
      if (isUnable(error)) throw unavailable(error)
      if (!isPassing(error)) throw error
      if (tried === ATTEMPTS) throw unavailable(error)
    }
    await pause(tried, random)
  }
}

/** Waits longer the more often something was tried, half of it by chance. */
export function pause(tried: number, random: Random): Promise<void> {
  const longest = Math.min(SHORTEST_PAUSE_MS * 2 ** tried, LONGEST_PAUSE_MS)
  return delay((longest * (1 + random())) / 2)
}
