import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { temporaryFolder } from '../temporary-folder.js'

/** How long a client keeps a session of the server. */
export type PoolMode = 'session' | 'transaction' | 'statement'

/** A pooler in front of a database. */
export interface Pooler {
  readonly url: string
  stop(): Promise<void>
}

/** PgBouncer refuses to run as root: there it runs as the user who owns nothing, as the tests' PostgreSQL does. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : null
/** Debian puts it where only administrators look. */
const PATH = `${process.env['PATH'] ?? ''}:/usr/sbin`
const LOOK_MS = 25

/** Whether PgBouncer is installed here. */
export function hasPgbouncer(): boolean {
  return spawnSync('pgbouncer', ['--version'], { env: { PATH } }).status === 0
}

/** Starts PgBouncer in front of the database of an address; it listens at a socket in a folder of its own. */
export async function startPgbouncer(databaseUrl: string, mode: PoolMode): Promise<Pooler> {
  const { path: folder, remove } = temporaryFolder()
  chmodSync(folder, 0o755)
  if (NOBODY) chownSync(folder, NOBODY.uid, NOBODY.gid)
  const { username, hostname, port, pathname, searchParams } = new URL(databaseUrl)
  const server = `host=${searchParams.get('host') ?? hostname} port=${port || '5432'} user=${username}`
  const config = join(folder, 'pgbouncer.ini')
  writeFileSync(
    config,
    `[databases]
* = ${server}
[pgbouncer]
unix_socket_dir = ${folder}
listen_port = 6432
auth_type = any
pool_mode = ${mode}
default_pool_size = 60
`,
  )
  const child = spawn('pgbouncer', [config], { env: { PATH }, stdio: 'ignore', cwd: '/', ...NOBODY })
  const ended = once(child, 'exit')
  const url = `postgres://${username}@localhost:6432${pathname}?host=${encodeURIComponent(folder)}`
  while (child.exitCode === null && !(await answers(url))) await delay(LOOK_MS)
  if (child.exitCode !== null) throw new Error(`PgBouncer ended with ${String(child.exitCode)}`)
  return {
    url,
    async stop() {
      child.kill('SIGTERM')
      await ended
      remove()
    },
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end()
  }
}
