import pg from 'pg'
import { unavailable } from '../unavailable.js'
import { command } from './connection.js'
import { meaningOf } from './failures.js'

/** Ids have 15 digits at the most, and so have instants and numbers of the journal. */
const TYPES = new pg.TypeOverrides()
TYPES.setTypeParser(pg.types.builtins.INT8, Number)

/** Settings of a session, by their name. */
export type Settings = Readonly<Record<string, string>>

/** The settings of every session: nothing waits for ever. */
const SETTINGS: Settings = {
  lock_timeout: '5s',
  statement_timeout: '30s',
  idle_in_transaction_session_timeout: '10s',
  // Planning would be half the cost of a close.
  plan_cache_mode: 'force_generic_plan',
  jit: 'off',
}

/**
 * The settings of sessions that answer requests: there is an index for each of their searches, and a plan that was made
 * while a table was small has to do when it is large.
 */
export const ANSWERING: Settings = { enable_seqscan: 'off' }

/** The settings of a session whose statements may take long: a large world is read or written as fast as its file. */
export const LASTING: Settings = { statement_timeout: '0', idle_in_transaction_session_timeout: '0' }

/** How the driver makes every connection. */
export function connectionConfig(databaseUrl: string): pg.ClientConfig {
  return {
    connectionString: databaseUrl,
    application_name: 'casework',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    // A statement that is sent before the last answer is there travels at once.
    pipeline: true,
    types: TYPES,
  }
}

/** The last resort where the server does not even say that it gave up. */
const QUERY_TIMEOUT_MS = 35_000

/**
 * Makes a connection of its own; the settings go beside those of every session. They are set once it is made: a pooler
 * takes no settings before.
 * @throws the error of the driver
 */
export async function connect(databaseUrl: string, settings: Settings = {}): Promise<pg.Client> {
  const client = heard(new pg.Client(connectionConfig(databaseUrl)))
  try {
    await client.connect()
    await apply(client, settings)
    return client
  } catch (error) {
    await client.end()
    throw error
  }
}

/**
 * Makes a connection at the start of a process, where the address may be wrong.
 * @throws Error that says so in its first words
 */
export function reach(databaseUrl: string): Promise<pg.Client> {
  return connect(databaseUrl).catch((error: unknown) => {
    throw new Error('The database cannot be reached', { cause: error })
  })
}

/** How many connections a pool holds at the most, unless the address says `?pool=N`. */
const POOL = 10

/**
 * Connections that are made when they are needed, for answering requests.
 * @param size how many at the most; by default as the address says
 */
export function poolOf(databaseUrl: string, size = sizeIn(databaseUrl)): pg.Pool {
  const config = {
    ...connectionConfig(databaseUrl),
    query_timeout: QUERY_TIMEOUT_MS,
    max: size,
    idleTimeoutMillis: 30_000,
  }
  return poolWith(config, (client) => apply(client, ANSWERING))
}

/**
 * Makes a pool.
 * @param prepare is run on each new connection before it is lent
 */
export function poolWith(config: pg.PoolConfig, prepare: (client: pg.ClientBase) => Promise<unknown>): pg.Pool {
  // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the pool waits for it, though its types do not say so
  const pool = new pg.Pool({ ...config, onConnect: prepare })
  pool.on('connect', heard)
  return heard(pool)
}

function sizeIn(databaseUrl: string): number {
  return Number(new URL(databaseUrl).searchParams.get('pool') ?? POOL)
}

/** A connection that breaks is told by its query; without a listener, the event would end the process. */
function heard<T extends pg.ClientBase | pg.Pool>(connection: T): T {
  ;(connection as pg.Pool).on('error', () => undefined)
  return connection
}

async function apply(client: pg.ClientBase, settings: Settings): Promise<void> {
  const wanted = Object.entries({ ...SETTINGS, ...settings })
  await command(client, ...wanted.map(([name, value]) => `set ${name} = '${value}'`))
}

/**
 * Lends a connection to `work`; one that `work` fails on, or leaves within a transaction, is not used again.
 * @throws Refusal 503-900 when none is to be had
 */
export async function connected<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw unavailable(meaningOf(error))
  })
  let broken = true
  try {
    const value = await work(client)
    broken = false
    return value
  } finally {
    client.release(broken || client.getTransactionStatus() !== 'I')
  }
}
