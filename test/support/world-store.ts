import { join } from 'node:path'
import pg from 'pg'
import { connectionConfig } from '../../src/adapters/kysely/postgres/connect.js'
import type { Tables } from '../../src/adapters/kysely/tables.js'
import { readFixture } from './fixtures.js'
import { makeDatabase } from './postgres/database.js'
import { rememberedBy, type Stored, type StoredReader, storedInFile } from './stored.js'
import { temporaryFolder } from './temporary-folder.js'
import { type World, writeWorldFile } from './world-file.js'

/** The kinds of store that a service can run on; one suite for all. */
export const STORE_KINDS = ['SQLite', 'PostgreSQL'] as const
export type StoreKind = (typeof STORE_KINDS)[number]

/** A database that holds a world and nothing else. */
export interface WorldStore {
  /** The value of `DATABASE_URL` for it. */
  readonly url: string
  /** Reads its data, also while a service works on it. No connection stays open: a crash is a crash. */
  stored(): Promise<Stored>
  /** Opens it to be read again and again. */
  reader(): Promise<StoredReader>
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
  return placeOf(`sqlite:${file}`, async () => storedInFile(file), folder.remove)
}

async function worldDatabase(world: World): Promise<WorldStore> {
  const text = JSON.stringify(typeof world === 'string' ? readFixture(`worlds/${world}.json`) : world)
  const { url, drop } = await makeDatabase(text)
  return placeOf(url, () => storedInDatabase(url), drop)
}

function placeOf(url: string, reader: () => Promise<StoredReader>, drop: () => unknown): WorldStore {
  return {
    url,
    reader,
    async stored() {
      const opened = await reader()
      try {
        return await opened.read()
      } finally {
        await opened.close()
      }
    },
    async remove() {
      await drop()
    },
  }
}

/** Reads the cases, the activities, the notes and the journal of a PostgreSQL database. */
export async function storedIn(url: string): Promise<Stored> {
  const client = await connected(url)
  try {
    return await storedBy(client)
  } finally {
    await client.end()
  }
}

async function storedInDatabase(url: string): Promise<StoredReader> {
  const client = await connected(url)
  return {
    read: rememberedBy(
      () => versionBy(client),
      () => storedBy(client),
    ),
    close: () => client.end(),
  }
}

/** Each inserted or updated row carries the number of its transaction, and the count tells of deleted rows. */
const VERSION = ['cases', 'activities', 'notes', 'webhooks', 'journal']
  .map((table) => `(select concat_ws('/', max(xmin::text::bigint), count(*)) from ${table})`)
  .join()

async function versionBy(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ version: string }>(`select concat_ws(' ', ${VERSION}) as version`)
  return rows[0]?.version ?? ''
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
    notes: (await client.query<Tables['notes']>('select * from notes order by id')).rows,
    webhooks: (await client.query<Tables['webhooks']>('select * from webhooks order by id')).rows,
    journal: (await client.query<Tables['journal']>('select * from journal order by seq')).rows,
  }
  await client.query('commit')
  return stored
}
