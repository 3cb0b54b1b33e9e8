import { answerParent, tellReady } from './parent.js'

// The helper for tests, from the files that are shipped: loaded once, as a test runner does, then started at will.
const shipped = new URL('../../bundle/testing.js', import.meta.url).href
const { startCasework } = (await import(shipped)) as typeof import('../../src/testing.js')

/** Starts a service on the demo world and lets go of it; in seconds, how long the start took. */
async function start(): Promise<number> {
  const began = performance.now()
  const casework = await startCasework()
  const took = performance.now() - began
  await casework.close()
  return took / 1_000
}

answerParent({ start }, () => undefined)
tellReady('')
