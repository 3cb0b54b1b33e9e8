import { join } from 'node:path'
import pg from 'pg'
import { connectionConfig } from '../../src/adapters/kysely/postgres/connect.js'
import type { Tables } from '../../src/adapters/kysely/tables.js'
import { readFixture } from './fixtures.js'
import { makeDatabase } from './postgres/database.js'
import { readStored, type Stored } from './stored.js'
import { temporaryFolder } from './temporary-folder.js'
import { type World, writeWorldFile } from './world-file.js'

/** The kinds of store that a service can run on; one suite for all. */
export const STORE_KINDS = ['SQLite', 'PostgreSQL'] as const
export type StoreKind = (typeof STORE_KINDS)[number]

/** A database that holds a world and nothing else. */
export interface WorldStore {
  /** What `DATABASE_URL` is for it. */
  readonly url: string
  /** What is in it now, also while a service works on it. */
  stored(): Promise<Stored>
  remove(): Promise<void>
}

/** Makes a database of a kind with a fresh copy of a world. */
export function worldStore(kind: StoreKind, world: World): Promise<WorldStore> {
  return kind === 'SQLite' ? worldFile(world) : worldDatabase(world)
}

async function worldFile(world: World): Promise<WorldStore> {
  const folder = temporaryFolder()
  const file = join(folder.path, 'casework.db')
  try {
    await writeWorldFile(world, file)
  } catch (error) {
    folder.remove()
    throw error
  }
  return { url: `sqlite:${file}`, stored: async () => readStored(file), remove: async () => folder.remove() }
}

async function worldDatabase(world: World): Promise<WorldStore> {
  const text = JSON.stringify(typeof world === 'string' ? readFixture(`worlds/${world}.json`) : world)
  const { url, drop } = await makeDatabase(text)
  let reader: Promise<pg.Client> | null = null
  return {
    url,
    stored: async () => storedBy(await (reader ??= connected(url))),
    async remove() {
      await (await reader)?.end()
      await drop()
    },
  }
}

/** Reads the cases, the activities and the journal of a PostgreSQL database. */
export async function storedIn(url: string): Promise<Stored> {
  const client = await connected(url)
  try {
    return await storedBy(client)
  } finally {
    await client.end()
  }
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client(connectionConfig(url))
  await client.connect()
  return client
}

/** All of it at one instant, also while others write. */
async function storedBy(client: pg.Client): Promise<Stored> {
  await client.query('begin isolation level repeatable read read only')
  const stored = {
    cases: (await client.query<Tables['cases']>('select * from cases order by id')).rows,
    activities: (await client.query<Tables['activities']>('select * from activities order by id')).rows,
    journal: (await client.query<Tables['journal']>('select * from journal order by seq')).rows,
  }
  await client.query('commit')
  return stored
}
