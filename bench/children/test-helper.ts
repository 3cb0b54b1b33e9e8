import { answerParent, tellReady } from './parent.js'

// The helper for tests, from the shipped files: loaded once, as a test runner does, then started again and again.
const shipped = new URL('../../bundle/testing.js', import.meta.url).href
const { startCasework } = (await import(shipped)) as typeof import('../../src/testing.js')

/** Starts a service on the demo world and stops it; returns how many seconds the start took. */
async function start(): Promise<number> {
  const began = performance.now()
  const casework = await startCasework()
  const took = performance.now() - began
  await casework.close()
  return took / 1_000
}

answerParent({ start }, () => undefined)
tellReady('')
