import { hash } from 'node:crypto'
import { type SqlBool, sql } from 'kysely'
import type { KeptResult, KeyHolder } from '../../domain/idempotency.js'
import type { IdempotencyKeys } from '../../domain/ports.js'
import { actorText } from './actor.js'
import type { Connection, Engine, LockMode } from './connection.js'
import { arg, idList, prepare } from './prepared.js'

/** The statements on idempotency keys, compiled once for an engine. */
export type IdempotencyStatements = ReturnType<typeof idempotencyStatements>

/** How many expired results go with each that is kept, so that they go faster than they come. */
const REMOVED_FOR_EACH = 2

export function idempotencyStatements({ db, items, lock, lockNumbers }: Engine) {
  const member = <T>(name: string) => sql<T>`value ->> ${sql.lit(name)}`
  const expired = db
    .selectFrom('idempotency_keys')
    .select('digest')
    .where('expires_at', '<=', arg<number>('now'))
    .orderBy('expires_at')
    .limit(sql<number>`${arg('most')}`)
  return {
    lock: lockNumbers && {
      wait: prepare(lockNumbers('numbers', 'wait')),
      nowait: prepare(lockNumbers('numbers', 'nowait')),
    },
    kept: prepare(
      db
        .selectFrom('idempotency_keys')
        .select(['digest', 'fingerprint', 'result'])
        .where(sql<SqlBool>`digest in (select ${member('digest')} from ${items('keys')})`)
        .where('expires_at', '>', arg<number>('now')),
    ),
    remove: prepare(db.deleteFrom('idempotency_keys').where('digest', 'in', lock ? lock(expired, 'skip') : expired)),
    keep: prepare(
      db
        .insertInto('idempotency_keys')
        .columns(['digest', 'fingerprint', 'result', 'expires_at'])
        .expression(
          sql`select ${member('digest')}, ${member('fingerprint')}, ${member('result')},
            cast(${member('expiresAt')} as bigint) from ${items('keys')} where true`,
        )
        // What is there has expired: it would have been found.
        .onConflict((conflict) =>
          conflict.column('digest').doUpdateSet(({ ref }) => ({
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
  return {
    async lock(holders, now) {
      const digests = holders.map(digestOf)
      const keys = JSON.stringify(digests.map((digest) => ({ digest })))
      const [locked, rows] = await Promise.all([
        statements.lock && connection.all(statements.lock[locks], { numbers: idList(digests.map(numberOf)) }),
        connection.all(statements.kept, { keys, now }),
      ])
      if (locked?.[0]?.locked === false) throw new Error('Another transaction uses one of the keys')
      const found = new Map(rows.map(({ digest, ...kept }) => [digest, kept]))
      return digests.map((digest) => toKept(found.get(digest)))
    },
    async keep(results, now) {
      const keys = results.map(({ holder, result }) => ({
        digest: digestOf(holder),
        fingerprint: holder.key.fingerprint,
        result: result === null ? null : JSON.stringify(result),
        expiresAt: now + holder.key.lifetime,
      }))
      const args = { keys: JSON.stringify(keys), now, most: REMOVED_FOR_EACH * keys.length }
      await connection.runBoth(statements.remove, statements.keep, args)
    },
  }
}

/** A number of 48 bits that stands for a digest where it is locked. */
function numberOf(digest: string): string {
  return String(Buffer.from(digest, 'base64url').readUIntBE(0, 6))
}

/** Stands for a caller and its key; it shows neither. */
export function digestOf(holder: KeyHolder): string {
  return hash('sha256', `${actorText(holder)} ${holder.key.name}`, 'base64url').slice(0, 22)
}

function toKept(row: { fingerprint: string; result: string | null } | undefined): KeptResult | null {
  return row ? { fingerprint: row.fingerprint, result: row.result === null ? null : JSON.parse(row.result) } : null
}
