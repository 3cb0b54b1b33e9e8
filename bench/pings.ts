import { setTimeout as delay } from 'node:timers/promises'
import { expectAnswer, httpConnection } from './http.js'

const PAUSE_MS = 2

/**
 * Measures how long others wait while `work` runs: asks for a sign of life again and again, over another connection.
 * @returns the result of `work`, and the longest wait in milliseconds
 */
export async function longestWait<T>(url: string, run: () => Promise<T>): Promise<{ value: T; wait: number }> {
  const connection = httpConnection()
  const ping = () => expectAnswer(connection, 200, 'GET', `${url}/health/live`)
  await ping()
  let over = false
  let wait = 0
  const pingUntilOver = async (): Promise<void> => {
    while (!over) {
      wait = Math.max(wait, (await ping()).milliseconds)
      await delay(PAUSE_MS)
    }
  }
  const running = run().finally(() => {
    over = true
  })
  try {
    const [value] = await Promise.all([running, pingUntilOver()])
    return { value, wait }
  } finally {
    connection.end()
  }
}
