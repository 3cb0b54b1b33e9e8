import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { BARE_NODE } from './bare-node.js'
import { TOKENS } from './tokens.js'
import './no-limit.js'

const MAIN = join(import.meta.dirname, '../../bundle/main.js')

/** The service as a process of its own, which a test can kill. */
export interface ChildService {
  readonly url: string
  readonly process: ChildProcess
  /** Settles with the exit code, or null after a signal. */
  readonly exited: Promise<number | null>
}

/** How a service is started, where it is not as always. */
export interface ChildOptions {
  /** What it finds in its environment besides. */
  readonly environment?: Readonly<Record<string, string>>
  /** Whether what it logs is of no interest. */
  readonly isQuiet?: boolean
}

/** Starts `casework serve` on a database file, or the database of an address, and waits for its first line. */
export async function startChildService(
  database: string,
  { environment: more = {}, isQuiet = false }: ChildOptions = {},
): Promise<ChildService> {
  const environment = {
    PATH: process.env['PATH'],
    HOST: '127.0.0.1',
    PORT: '0',
    DATABASE_URL: database.startsWith('postgres:') ? database : `sqlite:${database}`,
    JWT_SECRET: TOKENS.keys.secret,
    JWT_ISSUER: TOKENS.issuer,
    JWT_AUDIENCE: TOKENS.audience,
    LOG_LEVEL: 'error',
    STOP_DELAY: '0',
    ...more,
  }
  const stdio = ['ignore', 'pipe', isQuiet ? 'ignore' : 'inherit'] as const
  const child = spawn('env', [...BARE_NODE, MAIN, 'serve'], { env: environment, stdio: [...stdio] })
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  const line = await Promise.race([
    once(createInterface(child.stdout), 'line').then(([text]) => String(text)),
    exited.then((code) => `ended with ${String(code)} before it answered`),
  ])
  const url = /http:\/\/\S+/.exec(line)?.[0]
  if (url === undefined) throw new Error(`The service says: ${line}`)
  return { url, process: child, exited }
}
