import { type SqlBool, sql } from 'kysely'
import type { KeptResult, KeyHolder } from '../../domain/idempotency.js'
import type { IdempotencyKeys } from '../../domain/ports.js'
import { actorText } from './actor.js'
import type { Connection, Engine, LockMode } from './connection.js'
import { arg, prepare } from './prepared.js'

/** The statements on idempotency keys, compiled once for an engine. */
export type IdempotencyStatements = ReturnType<typeof idempotencyStatements>

/** How many expired results go with each that is kept, so that they go faster than they come. */
const REMOVED_FOR_EACH = 2

/** The keys and results that a statement takes are one JSON text: a list of rows. */
const ROWS = 'rows'
const column = <T>(at: number) => sql<T>`value ->> ${sql.lit(at)}`

export function idempotencyStatements({ db, items, lock, lockTexts }: Engine) {
  const expired = db
    .selectFrom('idempotency_keys')
    .select('key')
    .where('expires_at', '<=', arg<number>('now'))
    .orderBy('expires_at')
    .limit(sql<number>`${arg('most')}`)
  const locked = (mode: LockMode) => lockTexts && prepare(lockTexts(column(0), ROWS, mode))
  return {
    lock: { wait: locked('wait'), nowait: locked('nowait') },
    kept: prepare(
      db
        .selectFrom('idempotency_keys')
        .select(['key', 'fingerprint', 'result'])
        .where('key', 'in', db.selectFrom(items(ROWS)).select(column<string>(0).as('key')))
        .where('expires_at', '>', arg<number>('now')),
    ),
    remove: prepare(db.deleteFrom('idempotency_keys').where('key', 'in', lock ? lock(expired, 'skip') : expired)),
    keep: prepare(
      db
        .insertInto('idempotency_keys')
        .columns(['key', 'fingerprint', 'result', 'expires_at'])
        .expression(
          db
            .selectFrom(items(ROWS))
            .select([
              column<string>(0).as('key'),
              column<string>(1).as('fingerprint'),
              column<string | null>(2).as('result'),
              sql<number>`cast(${column(3)} as bigint)`.as('expires_at'),
            ])
            // Without a condition SQLite would read the conflict as a part of the query.
            .where(sql<SqlBool>`true`),
        )
        // What is there has expired: it would have been found.
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet(({ ref }) => ({
            fingerprint: ref('excluded.fingerprint'),
            result: ref('excluded.result'),
            expires_at: ref('excluded.expires_at'),
          })),
        ),
    ),
  }
}

/** Idempotency keys in a unit. */
export function idempotencyKeys(
  connection: Connection,
  statements: IdempotencyStatements,
  locks: LockMode,
): IdempotencyKeys {
  const lock = statements.lock[locks]
  return {
    async lock(holders, now) {
      const rows = JSON.stringify(holders.map((holder) => [keyText(holder)]))
      const [locked, kept] = await Promise.all([
        lock && connection.all(lock, { rows }),
        connection.all(statements.kept, { rows, now }),
      ])
      if (locked?.[0]?.locked === false) throw new Error('Another transaction uses one of the keys')
      const found = new Map(kept.map(({ key, ...result }) => [key, toKept(result)]))
      return holders.map((holder) => found.get(keyText(holder)) ?? null)
    },
    async keep(results, now) {
      const most = REMOVED_FOR_EACH * results.length
      const rows = JSON.stringify(
        results.map(({ holder, result }) => [
          ...[keyText(holder), holder.key.fingerprint],
          ...[result === null ? null : JSON.stringify(result), now + holder.key.lifetime],
        ]),
      )
      await connection.runBoth(statements.remove, statements.keep, { rows, now, most })
    },
  }
}

/** A key with the caller that it belongs to, such as `user/7 order-17`. */
export function keyText(holder: KeyHolder): string {
  return `${actorText(holder)} ${holder.key.name}`
}

function toKept({ fingerprint, result }: { fingerprint: string; result: string | null }): KeptResult {
  return { fingerprint, result: result === null ? null : JSON.parse(result) }
}
