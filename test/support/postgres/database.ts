import { createHash } from 'node:crypto'
import pg from 'pg'
import t from 'tap'
import { openStore } from '../../../src/adapters/kysely/open-store.js'
import { importWorld } from '../../../src/adapters/world-format/import-world.js'
import { readWorld } from '../../../src/adapters/world-format/read-world.js'
import { newWebhookSecret } from '../../../src/process/random.js'
import { sharedPostgres } from './shared.js'

/** A database of a test's own. */
export interface TestDatabase {
  readonly url: string
  drop(): Promise<void>
}

const templates = new Map<string, Promise<string>>()
let made = 0
let administrator: Promise<pg.Client> | null = null

/** Makes a database with up-to-date tables that holds a world, in JSON, or nothing. */
export async function makeDatabase(world = ''): Promise<TestDatabase> {
  const template = templates.get(world) ?? makeTemplate(world)
  templates.set(world, template)
  return create(await template)
}

/** Makes a database without tables. */
export function bareDatabase(): Promise<TestDatabase> {
  return create('template0')
}

/** A template of the tests' own server is made once for all test files of a run, by the first that needs it. */
async function makeTemplate(world: string): Promise<string> {
  const { isOwn } = await sharedPostgres()
  if (!isOwn) return fill(world)
  const name = `casework_template_${createHash('sha256').update(world).digest('hex').slice(0, 32)}`
  await administer('select pg_advisory_lock(1)')
  try {
    const { rowCount } = await administer(`select from pg_database where datname = '${name}'`)
    if (rowCount === 0) await administer(`alter database ${await fill(world)} rename to ${name}`)
    return name
  } finally {
    await administer('select pg_advisory_unlock(1)')
  }
}

/** Makes a database that holds a world; returns its name. */
async function fill(world: string): Promise<string> {
  const { url } = await create('template0')
  const store = await openStore(url, Math.random, newWebhookSecret)
  try {
    const report = world === '' ? null : await importWorld(store, readWorld(bytesOf(world)))
    if (report && 'problems' in report) throw new Error(JSON.stringify(report.problems))
  } finally {
    await store.close()
  }
  return new URL(url).pathname.slice(1)
}

async function create(template: string): Promise<TestDatabase> {
  const name = `casework_${String(process.pid)}_${String((made += 1))}`
  // The server serves only the tests: it does not matter that its checkpoints are expensive for others.
  const copy = `create database ${name} template ${template} strategy file_copy`
  await administer(`drop database if exists ${name} with (force)`)
  await administer(copy)
  const url = new URL((await sharedPostgres()).url)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => drop(name) }
}

async function drop(name: string): Promise<void> {
  await administer(`drop database ${name} with (force)`)
}

/** The databases that a test leaves on a server that goes on; the tests' own server ends with the run. */
async function dropTemplates(): Promise<void> {
  if ((await sharedPostgres()).isOwn) return
  for (const template of templates.values()) {
    await administer(`drop database if exists ${await template} with (force)`)
  }
}

async function administer(statement: string): Promise<pg.QueryResult> {
  administrator ??= connectAdministrator()
  return (await administrator).query(statement)
}

/** One connection for all databases that a process makes: connecting takes as long as making one. */
async function connectAdministrator(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: (await sharedPostgres()).url })
  await client.connect()
  t.teardown(async () => {
    // A template that could not be made fails here again; the process must end all the same.
    await dropTemplates().finally(() => client.end())
  })
  return client
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}
