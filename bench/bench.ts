import { type Child, type Program, startChild } from './children/child.js'
import type { Options } from './options.js'
import { clientTokenOf, tokenOf } from './tokens.js'
import { BYSTANDER, CALLER, CLIENT } from './world/people.js'
import { temporaryWorlds, type Worlds } from './world/worlds.js'

/** The tools that every figure is measured with. */
export interface Bench extends Options {
  readonly worlds: Worlds
  /** Headers of requests, by their caller. */
  readonly as: {
    readonly caller: Headers
    readonly bystander: Headers
    readonly reader: Headers
    readonly client: Headers
  }
  /** Starts a program, runs `work` with it, and stops it. */
  withChild<T>(program: Program, args: readonly string[], run: (child: Child) => Promise<T>): Promise<T>
}

type Headers = Readonly<Record<string, string>>

/** Prepares a run. */
export async function openBench(options: Options): Promise<Bench> {
  const bearer = async (token: Promise<string>) => ({ authorization: `Bearer ${await token}` })
  const profiling = options.profile === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profile}`]
  return {
    ...options,
    worlds: await temporaryWorlds(),
    as: {
      caller: await bearer(tokenOf(CALLER)),
      bystander: await bearer(tokenOf(BYSTANDER)),
      reader: await bearer(tokenOf(CALLER, 'core.casemgr.read')),
      client: await bearer(clientTokenOf(CLIENT)),
    },
    async withChild(program, args, run) {
      const isService = program === 'service' || program === 'storeless'
      const child = isService
        ? await startChild(program, [options.logLevel, ...args], profiling)
        : await startChild(program, args, [])
      const value = await run(child)
      await child.stop()
      return value
    },
  }
}
