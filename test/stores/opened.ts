import Database from 'better-sqlite3'
import pg from 'pg'
import { openStore } from '../../src/adapters/kysely/open-store.js'
import { connectionConfig } from '../../src/adapters/kysely/postgres/connect.js'
import type { StoreOfWorlds } from '../../src/domain/world.js'
import { newWebhookSecret } from '../../src/process/random.js'
import { makeDatabase } from '../support/postgres/database.js'

export type OpenedStore = StoreOfWorlds

/** The stores and databases that a test has opened, to be closed after it. */
export class Opened {
  readonly #closers: (() => unknown)[] = []

  async store(url: string): Promise<OpenedStore> {
    const store = await openStore(url, () => 0.5, newWebhookSecret)
    this.#closers.push(() => store.close())
    return store
  }

  database(file: string): Database.Database {
    const database = new Database(file)
    this.#closers.push(() => database.close())
    return database
  }

  /** The address of a new database. */
  async postgres(): Promise<string> {
    const database = await makeDatabase()
    this.#closers.push(() => database.drop())
    return database.url
  }

  async client(url: string): Promise<pg.Client> {
    const client = new pg.Client(connectionConfig(url))
    await client.connect()
    this.#closers.push(() => client.end())
    return client
  }

  async close(): Promise<void> {
    for (const close of this.#closers.reverse()) await close()
  }
}
