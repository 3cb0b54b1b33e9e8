import type pg from 'pg'
import type { Load } from '../../../domain/ports.js'
import type { StoreOfWorlds } from '../../../domain/world.js'
import { changesOf } from './changes.js'
import { closingOn } from './closing.js'
import { connected, poolOf } from './connect.js'
import { command } from './connection.js'
import { migratePostgres } from './migrate.js'
import { type Random, retried } from './retries.js'
import { atomicallyOn, journalEndOn } from './units.js'
import { callersOn, consistentlyOn } from './views.js'
import { worldExporter } from './world-exporter.js'
import { worldImporter } from './world-importer.js'

/**
 * A store in a PostgreSQL database; brings its tables up to date first. Any number of processes may share it.
 * @param databaseUrl `postgres://…`
 * @param random spreads out those who try again
 * @throws Error when the database cannot be reached, or is newer than this program
 */
export async function postgresStore(databaseUrl: string, random: Random): Promise<StoreOfWorlds> {
  await migratePostgres(databaseUrl)
  // A unit that waits for a lock must not keep batches and views waiting for a connection.
  const shared = poolOf(databaseUrl, 1)
  const own = poolOf(databaseUrl)
  const readers = poolOf(databaseUrl)
  const pools = [shared, own, readers]
  const changes = changesOf(() => connected(readers, journalEndOn))
  const closes = closingOn({ databaseUrl, shared, own, random })
  const atomically = atomicallyOn(databaseUrl, own, random)
  const reading = { databaseUrl, pool: readers, random }
  const underWay = new Set<Promise<unknown>>()
  let ended: Promise<unknown> | null = null

  /** Remembers a change until it ends, and announces it then. */
  async function changing<T>(change: Promise<T>): Promise<T> {
    underWay.add(change)
    try {
      const value = await change
      changes.announce()
      return value
    } finally {
      underWay.delete(change)
    }
  }

  return {
    ...worldImporter(reading),
    ...worldExporter(databaseUrl),
    closing: (request, decide) => changing(closes.closing(request, decide)),
    atomically: (work) => changing(atomically(work)),
    consistently: consistentlyOn(reading),
    authContexts: callersOn(reading),
    changed: changes.next,
    measures: {
      get changes() {
        const { waiting, running } = loadOf(own)
        return { waiting: closes.load.waiting + waiting, running: closes.load.running + running }
      },
      reads: loadOf(readers),
      logBytes: null,
      get connections() {
        return pools.reduce((sum, { totalCount }) => sum + totalCount, 0)
      },
    },
    ping: () => retried(random, () => ping(readers)),
    async close() {
      changes.end()
      await (ended ??= Promise.allSettled(underWay).then(() => Promise.all(pools.map((pool) => pool.end()))))
    },
  }
}

/** Whoever has a connection runs, also while it is being made; the others wait for one. */
function loadOf(pool: pg.Pool): Load {
  return {
    get waiting() {
      return pool.waitingCount
    },
    get running() {
      return pool.totalCount - pool.idleCount
    },
  }
}

/** A standby that takes no changes is not ready. */
async function ping(pool: pg.Pool): Promise<void> {
  const [result] = await connected(pool, (client) => command(client, 'select pg_is_in_recovery() as standby'))
  if ((result?.rows as { standby: boolean }[])[0]?.standby) throw new Error('The database is a standby')
}
