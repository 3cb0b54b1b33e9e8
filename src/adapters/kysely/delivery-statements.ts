import { type SqlBool, sql } from 'kysely'
import type { Engine } from './connection.js'
import { NO_DEPARTMENT } from './journal-row.js'
import { arg, prepare } from './prepared.js'
import { lockWebhooks } from './webhook-changes.js'
import { SET_ASIDE, WEBHOOK_COLUMNS } from './webhook-queries.js'

/** The statements of deliveries, compiled once for an engine. */
export type DeliveryStatements = ReturnType<typeof deliveryStatements>

/** A column of the rows that a statement takes as one JSON text: a list of lists. */
const text = (at: number) => sql<string | null>`item.value ->> ${sql.lit(at)}`
const number = (at: number) => sql<number>`cast(item.value ->> ${sql.lit(at)} as bigint)`

export function deliveryStatements(engine: Engine) {
  return { ...leaseStatements(engine), ...endpointStatements(engine), ...progressStatements(engine) }
}

function leaseStatements({ db, lock }: Engine) {
  const holder = db.selectFrom('delivery_lease').select('holder')
  return {
    lease: prepare(
      db
        .insertInto('delivery_lease')
        .values({ single: sql.lit(1), holder: arg<string>('holder'), until: arg<number>('until') })
        .onConflict((conflict) =>
          conflict
            .column('single')
            .doUpdateSet(({ ref }) => ({ holder: ref('excluded.holder'), until: ref('excluded.until') }))
            .where(
              sql<SqlBool>`delivery_lease.holder = excluded.holder or delivery_lease.until <= ${arg<number>('now')}`,
            ),
        ),
    ),
    release: prepare(db.deleteFrom('delivery_lease').where('holder', '=', arg<string>('holder'))),
    lockHolder: prepare(lock ? lock(holder, 'wait') : holder),
  }
}

function endpointStatements({ db, lateral }: Engine) {
  const dueFirst = sql`select seq, failures, retry_at from webhook_retries where webhook_id = webhooks.id
    order by retry_at, seq limit ${arg('most')}`
  const found = (column: string) => sql<number>`cast(found.value ->> ${sql.lit(column)} as bigint)`
  return {
    endpoints: prepare(
      db
        .selectFrom('webhooks')
        .select([...WEBHOOK_COLUMNS, SET_ASIDE.as('set_aside')])
        .where('enabled', '=', sql.lit(1))
        .orderBy('id'),
    ),
    dueFirst: prepare(
      db
        .selectFrom(
          sql<{ webhook_id: number; seq: number; failures: number; retry_at: number }>`(
            select webhooks.id as webhook_id, ${found('seq')} as seq, ${found('failures')} as failures,
              ${found('retry_at')} as retry_at
            from webhooks cross join ${lateral(dueFirst, ['seq', 'failures', 'retry_at'], 'found')}
            where webhooks.enabled = 1)`.as('retries'),
        )
        .selectAll()
        .orderBy('webhook_id')
        .orderBy('retry_at')
        .orderBy('seq'),
    ),
  }
}

/** Rows of `progress`: id, after, failures, retry at, why it is disabled, attempts or null to leave them. */
function progressStatements(engine: Engine) {
  const { db, among, items } = engine
  const reason = text(4)
  const inOrder = <T>(disabled: T, before: string) =>
    sql<T>`case when ${reason} is null then ${sql.ref(before)} else ${disabled} end`
  return {
    lockWebhooks: lockWebhooks(engine),
    keep: prepare(
      db
        .updateTable('webhooks')
        .from(items('progress'))
        .set({
          after_seq: number(1),
          failures: number(2),
          retry_at: number(3),
          enabled: inOrder(sql.lit(0), 'webhooks.enabled') as never,
          disabled_for: sql`coalesce(${reason}, webhooks.disabled_for)`,
          disabled_at: inOrder(arg<number>('at'), 'webhooks.disabled_at') as never,
          attempts: sql`coalesce(${text(5)}, webhooks.attempts)`,
        })
        .where(sql<SqlBool>`webhooks.id = ${number(0)}`),
    ),
    /** Rows of `setAside`: webhook, number, failures, retry at. */
    setAside: prepare(
      db
        .insertInto('webhook_retries')
        .columns(['webhook_id', 'seq', 'failures', 'retry_at'])
        .expression(
          db
            .selectFrom(items('setAside'))
            .select([
              number(0).as('webhook_id'),
              number(1).as('seq'),
              number(2).as('failures'),
              number(3).as('retry_at'),
            ])
            // Without a condition SQLite would read the conflict as a part of the query.
            .where(sql<SqlBool>`true`),
        )
        .onConflict((conflict) =>
          conflict.columns(['webhook_id', 'seq']).doUpdateSet(({ ref }) => ({
            failures: ref('excluded.failures'),
            retry_at: ref('excluded.retry_at'),
          })),
        ),
    ),
    /** Rows of `settled`: webhook, number. */
    settle: prepare(
      db
        .deleteFrom('webhook_retries')
        .where(sql<SqlBool>`(webhook_id, seq) in (select ${number(0)}, ${number(1)} from ${items('settled')})`),
    ),
    journalDisabled: prepare(
      db
        .insertInto('journal')
        .columns(['at', 'actor', 'kind', 'department_id', 'webhook_id'])
        .expression(
          db
            .selectFrom('webhooks')
            .select([
              arg<number>('at').as('at'),
              sql<string>`'client/' || cast(client_id as text)`.as('actor'),
              sql.lit('webhook_disabled').as('kind'),
              sql.lit(NO_DEPARTMENT).as('department_id'),
              'id',
            ])
            .where(among('id', 'ids'))
            .orderBy('id'),
        ),
    ),
  }
}
