import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { CannotVerify, reasonOf } from './cannot-verify.js'
import { worldFile } from './world-state.js'

/** Gives a server a world anew, by name. */
export type Reset = (world: string) => Promise<void>

/** Sends the world as JSON to an address, as `POST /dev/reset` of a demo takes it. */
export function resetByRequest(url: string, timeout: number): Reset {
  return async (world) => {
    const body = await readFile(worldFile(world), 'utf8')
    const headers = { 'content-type': 'application/json' }
    const asked = { method: 'POST', headers, body, signal: AbortSignal.timeout(timeout) }
    const answer = await fetch(url, asked).catch((error: unknown) => {
      throw new CannotVerify(`${url} does not answer: ${reasonOf(error, { timeout })}`)
    })
    if (answer.ok) return
    const said = (await answer.text()).slice(0, 300)
    throw new CannotVerify(`${url} does not take the world "${world}": ${String(answer.status)} ${said}`)
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
