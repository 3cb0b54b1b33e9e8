import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Test } from 'tap'
import { temporaryFolder } from '../../support/temporary-folder.js'

/** How a proxy of the machine is run in front of services. */
export interface ProxyKind {
  readonly name: string
  /** What tells whether it is installed: a program that ends by itself. */
  readonly installed: readonly [program: string, ...args: string[]]
  /** Its configuration, as `docs/operations.md` has it; it listens on a socket in the folder. */
  readonly configure: (place: {
    readonly folder: string
    readonly socket: string
    readonly ports: readonly number[]
  }) => string
  readonly command: (place: {
    readonly folder: string
    readonly socket: string
    readonly ports: readonly number[]
  }) => readonly string[]
}

/** A proxy that runs. */
export interface Proxy {
  readonly process: ChildProcess
  /** Writes the configuration for other services; the caller has it read. */
  configure(ports: readonly number[]): void
  send(sent: Sent): Promise<Got>
}

export interface Sent {
  readonly method: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface Got {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly text: string
}

export function isInstalled({ installed: [program, ...args] }: ProxyKind): boolean {
  return spawnSync(program, args).error === undefined
}

/** Starts a proxy in front of services and waits until it answers. */
export async function startProxy(t: Test, kind: ProxyKind, ports: readonly number[]): Promise<Proxy> {
  const { path: folder, remove } = temporaryFolder()
  const socket = join(folder, 'proxy.sock')
  const configure = (to: readonly number[]) => {
    writeFileSync(join(folder, 'proxy.conf'), kind.configure({ folder, socket, ports: to }))
  }
  configure(ports)
  const [program = '', ...args] = kind.command({ folder, socket, ports })
  const child = spawn(program, args, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'], HOME: folder },
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const exited = once(child, 'exit')
  t.teardown(async () => {
    child.kill('SIGTERM')
    await exited
    remove()
  })
  const send = (sent: Sent) => sendThrough(socket, sent)
  for (let tried = 0; ; tried += 1) {
    const status = await send({ method: 'GET', path: '/health/live' }).then(
      (got) => got.status,
      () => 0,
    )
    if (status === 200) return { process: child, configure, send }
    if (child.exitCode !== null || tried > 200) throw new Error(`${kind.name} does not answer: ${said}`)
    await pause(50)
  }
}

function sendThrough(socketPath: string, { method, path, headers = {}, body }: Sent): Promise<Got> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(body.length) }
    const asked = request({
      socketPath,
      method,
      path,
      headers: { host: 'casework.example', ...headers, ...length },
      agent: false,
    })
    asked.on('error', reject)
    asked.on('response', (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }))
      answer.on('error', reject)
    })
    asked.end(body)
  })
}
