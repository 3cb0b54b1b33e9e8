import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migratePostgres } from '../../src/adapters/kysely/postgres/migrate.js'
import { makePostgres } from '../../test/support/postgres/server.js'
import { EFFECTS, requireEffects } from '../verify.js'
import { fillPostgres } from './build.js'

/** A server with durable commits, for one run. */
export interface BenchPostgres {
  /** The address of an empty database. */
  readonly emptyUrl: string
  /** Runs on a fresh copy of the database of open cases, checks that so many are closed then, and removes it. */
  onCopy<T>(closes: number, run: (url: string) => Promise<T>): Promise<T>
  stop(): Promise<void>
}

/** The default settings except for room: every commit is synced to the disk. */
const SETTINGS = [
  'fsync=on',
  'synchronous_commit=on',
  'max_connections=200',
  'shared_buffers=512MB',
  'max_wal_size=4GB',
]

/** Starts a server with a database of so many open cases. */
export async function startPostgres(cases: number): Promise<BenchPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'casework-bench-postgres-'))
  await chmod(folder, 0o755)
  const server = await makePostgres(folder, SETTINGS, 'tcp')
  await server.start()
  const urlOf = (name: string): string => Object.assign(new URL(server.url), { pathname: `/${name}` }).href
  await ask(server.url, 'create database casework')
  await migratePostgres(urlOf('casework'))
  await fillPostgres(urlOf('casework'), cases)
  let copies = 0
  return {
    emptyUrl: server.url,
    async onCopy(closes, run) {
      const name = `copy_${String((copies += 1))}`
      await ask(server.url, `create database ${name} template casework strategy file_copy`, 'checkpoint')
      const value = await run(urlOf(name))
      const [found] = await ask(urlOf(name), EFFECTS)
      requireEffects(found, closes)
      await ask(server.url, `drop database ${name} with (force)`)
      return value
    },
    async stop() {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Runs statements one after the other; returns the rows of the last. */
async function ask(url: string, ...statements: readonly string[]): Promise<Record<string, string>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    let rows: Record<string, string>[] = []
    for (const statement of statements) rows = (await client.query<Record<string, string>>(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}
