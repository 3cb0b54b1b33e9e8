/** How long the first of several changes waits for the others of its moment, in milliseconds. */
const MOMENT = 300

/**
 * Collects ids and hands them on together, each once: soon after the first, and then not more often than the pause
 * allows. Ids that come meanwhile wait.
 * @param pause in milliseconds
 * @param wait waits for so many milliseconds
 */
export function collector(
  handOn: (ids: readonly string[]) => Promise<void> | void,
  pause: number,
  wait: (milliseconds: number) => Promise<void>,
): (id: string) => void {
  const waiting = new Set<string>()
  let isRunning = false

  async function run(): Promise<void> {
    isRunning = true
    await wait(MOMENT)
    while (waiting.size > 0) {
      const ids = [...waiting]
      waiting.clear()
      // What cannot be read now is read with its next change.
      await Promise.resolve(handOn(ids)).catch(() => undefined)
      await wait(pause)
    }
    isRunning = false
  }
  return (id) => {
    waiting.add(id)
    if (!isRunning) void run()
  }
}
