import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The processor that whoever sends the load is kept on, where it can be kept on one. */
export interface LoadProcessor {
  readonly isKept: boolean
  /** How a program is started there that sends the load by itself. */
  commandOn(program: string, args: readonly string[]): readonly [string, readonly string[]]
  /** Runs `work` with this process there, and whatever it starts meanwhile. */
  hold<T>(work: () => Promise<T>): Promise<T>
}

/** No processor in particular. */
export const ANYWHERE: LoadProcessor = {
  isKept: false,
  commandOn: (program, args) => [program, args],
  hold: (work) => work(),
}

/**
 * The last of several processors, so that who sends the load does not wait for what is measured, nor it for them: on a
 * quiet machine they are often put on the same one while another has nothing to do. Any, where none can be chosen.
 */
export async function findLoadProcessor(): Promise<LoadProcessor> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '')
  const all = /^Cpus_allowed_list:\s*(\S+)$/m.exec(status)?.[1] ?? ''
  const last = /[-,](\d+)$/.exec(all)?.[1]
  const hasTaskset = await run('taskset', ['--version']).then(
    () => true,
    () => false,
  )
  if (last === undefined || !hasTaskset) return ANYWHERE
  const keepOn = (processors: string) =>
    run('taskset', ['--all-tasks', '--cpu-list', '--pid', processors, String(process.pid)])
  return {
    isKept: true,
    commandOn: (program, args) => ['taskset', ['--cpu-list', last, program, ...args]],
    async hold(work) {
      await keepOn(last)
      try {
        return await work()
      } finally {
        await keepOn(all)
      }
    },
  }
}
