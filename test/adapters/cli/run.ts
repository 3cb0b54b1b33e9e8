import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { BARE_NODE } from '../../support/bare-node.js'
import '../../support/no-limit.js'

/** The compiled program. */
export const MAIN = join(import.meta.dirname, '../../../bundle/main.js')

/** The output of a command, and its exit code. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
  /** The user that runs the command, if not the usual one. */
  readonly uid?: number | undefined
}

/** Runs a command to its end, in an environment of these variables only. */
export async function run(args: readonly string[], { env = {}, input = '', uid }: RunOptions = {}): Promise<Ran> {
  const child = spawn('env', [...BARE_NODE, MAIN, ...args], {
    env: { PATH: process.env['PATH'], ...env },
    ...(uid !== undefined && { uid }),
  })
  // A command that reads nothing may have ended before it is written to.
  child.stdin.on('error', () => undefined).end(input)
  const ended = once(child, 'close') as Promise<[number]>
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { code, out, err }
}
