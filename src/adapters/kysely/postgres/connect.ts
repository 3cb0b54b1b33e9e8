import pg from 'pg'
import { meaningOf, tooBusy } from './failures.js'

/** Ids have 15 digits at the most, and so have instants and numbers of the journal. */
const TYPES = new pg.TypeOverrides()
TYPES.setTypeParser(pg.types.builtins.INT8, Number)

const SETTINGS = [
  // Planning would be half the cost of a close.
  'plan_cache_mode=force_generic_plan',
  'jit=off',
]

/** A plan that was made while a table was small has to do when it is large. */
const BY_INDEX = [...SETTINGS, 'enable_seqscan=off']

/**
 * How every connection is made: nothing waits for ever.
 * @param settings of the server, by default those of whoever may read whole tables
 */
export function connectionConfig(databaseUrl: string, settings: readonly string[] = SETTINGS): pg.ClientConfig {
  return {
    connectionString: databaseUrl,
    application_name: 'casework',
    connectionTimeoutMillis: 5_000,
    lock_timeout: 5_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 10_000,
    // The last resort where the server does not even say that it gave up.
    query_timeout: 35_000,
    keepAlive: true,
    // What is asked before the last answer is there travels at once.
    pipeline: true,
    options: settings.map((setting) => `-c ${setting}`).join(' '),
    types: TYPES,
  }
}

/** How the connections are made on which requests are answered: whatever these look for, there is an index of it. */
export function answeringConfig(databaseUrl: string): pg.ClientConfig {
  return connectionConfig(databaseUrl, BY_INDEX)
}

/** How many connections a pool holds at the most, unless the address says `?pool=N`. */
const POOL = 10

/**
 * Connections that are made when they are needed.
 * @param size how many at the most; by default as the address says
 */
export function poolOf(databaseUrl: string, size = sizeIn(databaseUrl)): pg.Pool {
  const pool = new pg.Pool({ ...answeringConfig(databaseUrl), max: size, idleTimeoutMillis: 30_000 })
  // Whoever uses a connection is told by its query; one that breaks without a listener would end the process.
  pool.on('error', ignore)
  pool.on('connect', (client) => client.on('error', ignore))
  return pool
}

function sizeIn(databaseUrl: string): number {
  return Number(new URL(databaseUrl).searchParams.get('pool') ?? POOL)
}

/**
 * Lends a connection to `work`; one that `work` fails on, or leaves within a transaction, is not used again.
 * @throws Refusal 503-900 when none is to be had
 */
export async function connected<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw tooBusy(meaningOf(error))
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

function ignore(): void {
  // See where it is used.
}
