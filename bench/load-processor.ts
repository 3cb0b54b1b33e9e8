import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The processor that the source of the load is kept on, if it can be kept on one. */
export interface LoadProcessor {
  readonly isKept: boolean
  /** Starts a program there that sends the load by itself. */
  commandOn(program: string, args: readonly string[]): readonly [string, readonly string[]]
  /** Runs `work` with this process, and every process that it starts meanwhile, kept there. */
  hold<T>(work: () => Promise<T>): Promise<T>
}

/** No processor in particular. */
export const ANYWHERE: LoadProcessor = {
  isKept: false,
  commandOn: (program, args) => [program, args],
  hold: (work) => work(),
}

/**
 * The last of several processors, so that the source of the load and the measured process do not wait for each other.
 * On a quiet machine the system often puts both on one processor while another is idle. Any processor if none can be
 * chosen.
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
