import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import type { Prepared } from '../prepared.js'
import { connect } from './connect.js'

/** How long the answer may take, in all. */
const PATIENCE_MS = 10_000
const PAUSE_MS = 200
/** The SQLSTATE of a question about a transaction of the future. */
const NOT_YET_GIVEN = '22023'

/** How a transaction ended; `unknown` where the server can no longer tell. */
export type CommitStatus = 'committed' | 'aborted' | 'unknown'

/** A transaction, as it can be asked for later. */
export interface Transaction {
  readonly xid: string
  /** Since when its server counts what it does: it begins anew after a crash. */
  readonly life: string
}

const LIFE = 'extract(epoch from pg_stat_get_bgwriter_stat_reset_time())::text as life'

const ITSELF = `pg_current_xact_id()::text as xid, ${LIFE}`

/** Tells which transaction it is run in. */
export const THIS_TRANSACTION = `select ${ITSELF}`

/**
 * The same at the beginning of a transaction that relies on rights: it waits for transactions that take rights away.
 */
export const RELYING_ON_RIGHTS: Prepared<Transaction> = {
  sql: `select ${ITSELF} from rely_on_rights()`,
  values: () => [],
}

/**
 * Asks on a new connection how a transaction ended whose own connection was lost when it committed, for ten seconds at
 * the most: long enough for a server that starts again.
 */
export async function commitStatusOf(databaseUrl: string, transaction: Transaction): Promise<CommitStatus> {
  const patience = new AbortController()
  const { signal } = patience
  try {
    return await Promise.race([
      ask(databaseUrl, transaction, signal),
      delay(PATIENCE_MS, 'unknown' as const, { signal }),
    ])
  } finally {
    patience.abort()
  }
}

/**
 * Asks until there is an answer. After a crash a server gives the numbers of transactions that it has lost to others:
 * that such a number was committed says nothing then.
 */
async function ask(databaseUrl: string, { xid, life }: Transaction, signal: AbortSignal): Promise<CommitStatus> {
  while (!signal.aborted) {
    const now = await lookUp(databaseUrl, xid).catch(ofUnknown)
    if (now?.status === 'aborted') return 'aborted'
    if (now?.status === 'committed') return now.life === life ? 'committed' : 'unknown'
    await delay(PAUSE_MS)
  }
  return 'unknown'
}

interface Found {
  readonly status: string | null
  readonly life?: string
}

/** A number that the server has not come to yet is one that it has lost in a crash. */
function ofUnknown(error: unknown): Found | null {
  return error instanceof pg.DatabaseError && error.code === NOT_YET_GIVEN ? { status: 'aborted' } : null
}

async function lookUp(databaseUrl: string, xid: string): Promise<Found | undefined> {
  const client = await connect(databaseUrl)
  try {
    const { rows } = await client.query<Found>(`select pg_xact_status($1::xid8) as status, ${LIFE}`, [xid])
    return rows[0]
  } finally {
    await client.end()
  }
}
