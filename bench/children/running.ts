import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

const running = new Set<ChildProcess>()

/** Remembers a process until it ends; settles then with its exit code, or null after a signal. */
export async function untilEnd(child: ChildProcess): Promise<number | null> {
  running.add(child)
  const [code] = (await once(child, 'exit')) as [number | null]
  running.delete(child)
  return code
}

/** Ends every process that still runs. */
export function killChildren(): void {
  for (const child of running) child.kill('SIGKILL')
}
