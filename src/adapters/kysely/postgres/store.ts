import type pg from 'pg'
import type { Load } from '../../../domain/ports.js'
import type { StoreOfWorlds } from '../../../domain/world.js'
import { type NewSecret, noSecrets } from '../chance.js'
import { changesOf } from '../changes.js'
import type { Random } from '../epoch.js'
import { giveEpoch } from '../epoch.js'
import { healthOf } from '../health.js'
import { closingOn } from './closing.js'
import { connected, poolOf } from './connect.js'
import { command } from './connection.js'
import { isUnwritable } from './failures.js'
import { migratePostgres } from './migrate.js'
import { requireOwnSessions } from './own-session.js'
import { withPatience } from './patient.js'
import { requirePrivileges } from './privileges.js'
import { retried } from './retries.js'
import { atomicallyOn, journalEndOn } from './units.js'
import { callersOn, consistentlyOn } from './views.js'
import { worldExporter } from './world-exporter.js'
import { worldImporter } from './world-importer.js'

/**
 * A store in a PostgreSQL database; brings its tables up to date first. Any number of processes may share it.
 * @param databaseUrl `postgres://…`
 * @param random makes the epoch of a new store, and spreads out attempts that are repeated
 * @param newSecret makes the secrets of the webhooks that an import brings
 * @throws Error when the database cannot be reached, is newer than this program, may not be written, or is behind a
 *   pooler that lends the same session to several connections
 */
export async function postgresStore(
  databaseUrl: string,
  random: Random,
  newSecret: NewSecret = noSecrets,
): Promise<StoreOfWorlds> {
  await requireOwnSessions(databaseUrl, random)
  await migratePostgres(databaseUrl)
  await withPatience(databaseUrl, async (client) => {
    await requirePrivileges(client)
    const [found] = await command(client, 'select 1 from store')
    if (found?.rowCount === 0) await command(client, giveEpoch(random))
  })
  // A unit that waits for a lock must not keep batches and views waiting for a connection.
  const shared = poolOf(databaseUrl, 1)
  const own = poolOf(databaseUrl)
  const readers = poolOf(databaseUrl)
  const pools = [shared, own, readers]
  const health = healthOf(isUnwritable)
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
      const value = await health.watched(change)
      changes.announce()
      return value
    } finally {
      underWay.delete(change)
    }
  }

  return {
    ...worldImporter(reading, newSecret),
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
    async ping() {
      await retried(random, () => ping(readers))
      await health.check(() => retried(random, () => tryToWrite(own)))
    },
    async close() {
      changes.end()
      await (ended ??= Promise.allSettled(underWay).then(() => Promise.all(pools.map((pool) => pool.end()))))
    },
  }
}

/** A unit that has a connection runs, also while the connection is being made; other units wait for one. */
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

/** A database that takes no changes is not ready. */
async function ping(pool: pg.Pool): Promise<void> {
  const [result] = await connected(pool, (client) => command(client, 'show transaction_read_only'))
  const [{ transaction_read_only: isReadOnly }] = result?.rows as [{ transaction_read_only: 'on' | 'off' }]
  if (isReadOnly === 'on') throw new Error('The database takes no changes: it is a standby, or read-only')
}

/** Changes nothing, and takes new pages on the disk for a moment: a full disk would let a short change through. */
async function tryToWrite(pool: pg.Pool): Promise<void> {
  await connected(pool, (client) =>
    command(
      client,
      'begin',
      'update store set epoch = epoch',
      'create temp table trial on commit drop as select * from generate_series(1, 10000)',
      'commit',
    ),
  )
}
