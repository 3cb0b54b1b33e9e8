import pg from 'pg'
import t from 'tap'
import { openStore } from '../../../src/adapters/kysely/open-store.js'
import { importWorld } from '../../../src/adapters/world-format/import-world.js'
import { readWorld } from '../../../src/adapters/world-format/read-world.js'
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

async function makeTemplate(world: string): Promise<string> {
  const { url } = await create('template0')
  const store = await openStore(url)
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
  // The server is the tests' own: that its checkpoints be cheap for others does not matter.
  const copy = `create database ${name} template ${template} strategy file_copy`
  await administer(`drop database if exists ${name} with (force)`, copy)
  const url = new URL(await sharedPostgres())
  url.pathname = `/${name}`
  return { url: url.href, drop: () => administer(`drop database ${name} with (force)`) }
}

async function dropTemplates(): Promise<void> {
  for (const template of templates.values()) {
    await administer(`drop database if exists ${await template} with (force)`)
  }
}

async function administer(...statements: readonly string[]): Promise<void> {
  administrator ??= connectAdministrator()
  const client = await administrator
  for (const statement of statements) await client.query(statement)
}

/** One connection for all databases that a process makes: connecting takes as long as making one. */
async function connectAdministrator(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: await sharedPostgres() })
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
