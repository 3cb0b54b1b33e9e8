import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { ask, unexpected } from './ask.js'
import { CannotVerify } from './cannot-verify.js'
import { worldFile } from './world-state.js'

/** Gives a server a world anew, by name. */
export type Reset = (world: string) => Promise<void>

/** Sends the world as JSON to an address, as `POST /dev/reset` of a demo takes it. */
export function resetByRequest(url: string, timeout: number): Reset {
  return async (world) => {
    const body = await readFile(worldFile(world), 'utf8')
    const headers = { 'content-type': 'application/json' }
    const name = `POST ${url}`
    const answer = await ask(name, url, { method: 'POST', headers, body }, timeout)
    if (!answer.ok) throw unexpected(`${name} with the world "${world}"`, answer, '204')
  }
}

const run = promisify(execFile)

/** Runs a command of the shell with the path of the world's file behind it. */
export function resetByCommand(command: string): Reset {
  return async (world) => {
    try {
      await run('sh', ['-c', `${command} "$1"`, 'sh', fileURLToPath(worldFile(world))])
    } catch (error) {
      const { stderr = '', message } = error as { readonly stderr?: string; readonly message: string }
      throw new CannotVerify(`The command that resets the world failed: ${stderr.trim() || message}`)
    }
  }
}
