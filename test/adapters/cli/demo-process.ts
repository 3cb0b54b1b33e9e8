import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Test } from 'tap'
import { BARE_NODE } from '../../support/bare-node.js'
import { MAIN } from './run.js'

/** Starts `casework serve --demo` in a process of its own; returns its address. */
export async function startDemo(t: Test, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const environment = { PATH: process.env['PATH'], PORT: '0', ...env }
  const child = spawn('env', [...BARE_NODE, MAIN, 'serve', '--demo'], { env: environment })
  t.teardown(async () => {
    if (child.exitCode === null && child.kill('SIGKILL')) await once(child, 'exit')
  })
  const [line] = await once(createInterface(child.stdout), 'line')
  return String(line).replace('Casework listens on ', '')
}
