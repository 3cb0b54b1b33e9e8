import type pg from 'pg'
import type { Load } from '../../../domain/ports.js'
import type { StoreOfWorlds } from '../../../domain/world.js'
import { changesOf } from './changes.js'
import { connected, poolOf } from './connect.js'
import { command } from './connection.js'
import { migratePostgres } from './migrate.js'
import { type Random, retried } from './retries.js'
import { seenRights } from './seen-rights.js'
import { sweepOn } from './sweep.js'
import { GROUPS, unitsOn } from './units.js'
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
  // Whoever waits for a lock must not keep others waiting for a connection.
  const together = poolOf(databaseUrl, GROUPS.inAll)
  const alone = poolOf(databaseUrl)
  const readers = poolOf(databaseUrl)
  const pools = [together, alone, readers]
  const changes = changesOf(() => journalEnd(readers))
  const seen = seenRights()
  const sweep = sweepOn(alone)
  const units = unitsOn({ databaseUrl, together, alone, random, seen, changed: sweep.changed })
  const reading = { databaseUrl, pool: readers, random }
  // What processes that ended have noted, be it little, is nobody's but the next one's.
  sweep.begin()
  let ended: Promise<unknown> | null = null
  return {
    ...worldImporter(reading),
    ...worldExporter(databaseUrl),
    atomically: async (work) => {
      const value = await units.run(work)
      changes.announce()
      return value
    },
    consistently: consistentlyOn(reading),
    authContexts: seen.remembered(callersOn(reading)),
    changed: changes.next,
    measures: {
      changes: units.load,
      reads: loadOf(readers),
      logBytes: null,
      get connections() {
        return pools.reduce((sum, { totalCount }) => sum + totalCount, 0)
      },
    },
    ping: () => retried(random, () => ping(readers)),
    async close() {
      changes.end()
      await (ended ??= units
        .idle()
        .then(sweep.end)
        .then(() => Promise.all(pools.map((pool) => pool.end()))))
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

async function journalEnd(pool: pg.Pool): Promise<number> {
  const [result] = await connected(pool, (client) => command(client, 'select journal_end() as last'))
  return Number((result?.rows as { last: number }[])[0]?.last)
}

/** A standby that takes no changes is not ready. */
async function ping(pool: pg.Pool): Promise<void> {
  const [result] = await connected(pool, (client) => command(client, 'select pg_is_in_recovery() as standby'))
  if ((result?.rows as { standby: boolean }[])[0]?.standby) throw new Error('The database is a standby')
}
