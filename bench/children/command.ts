import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { SECRET } from '../tokens.js'
import { untilEnd } from './running.js'

const MAIN = fileURLToPath(new URL('../../bundle/main.js', import.meta.url))

/** Runs `casework serve`, the real command, as somebody would; `run` is told where it listens. */
export async function withCommand<T>(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  run: (url: string) => Promise<T>,
): Promise<T> {
  const child = spawn(process.execPath, [MAIN, 'serve', ...args], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', STOP_DELAY: '0', JWT_SECRET: SECRET, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = untilEnd(child)
  const value = await run(await listening(createInterface(child.stdout)))
  child.kill('SIGTERM')
  const code = await ended
  if (code !== 0) throw new Error(`casework serve ended with ${String(code)}`)
  return value
}

async function listening(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    const [, url] = /listens on (\S+)/.exec(line) ?? []
    if (url !== undefined) return url
  }
  throw new Error('casework serve did not say where it listens')
}
