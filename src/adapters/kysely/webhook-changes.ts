import { sql } from 'kysely'
import type { Id } from '../../domain/id.js'
import type { WebhookReader, WebhookRepository } from '../../domain/webhook-ports.js'
import type { Connection, Engine } from './connection.js'
import type { JournalEnd } from './journal-reader.js'
import { takeId } from './next-id.js'
import { arg, idList, idValue, prepare } from './prepared.js'
import { attemptsText, settingsArguments } from './webhook-row.js'

/** The statements that change webhooks, compiled once for an engine. */
export type WebhookChangeStatements = ReturnType<typeof webhookChangeStatements>

/** The webhooks among some ids; no other transaction changes them until this one ends. */
export function lockWebhooks({ db, among, lock }: Engine) {
  const rows = db
    .selectFrom('webhooks')
    .select(['id', 'url', 'enabled', 'revision', 'attempts'])
    .where(among('id', 'ids'))
    .orderBy('id')
  return prepare(lock ? lock(rows, 'wait') : rows)
}

export function webhookChangeStatements(engine: Engine) {
  const { db, lockTexts } = engine
  const isSame = sql<boolean>`id = ${arg<number>('id')}`
  const none = sql<null>`null`
  const settings = {
    url: arg<string>('url'),
    kinds: arg<string>('kinds'),
    ordered: arg<number>('ordered'),
    enabled: arg<number>('enabled'),
  }
  const changed = db.updateTable('webhooks').set({ revision: sql<number>`revision + 1` }).where(isSame)
  const tried = { failures: sql.lit(0), retry_at: none }
  const retries = sql<boolean>`webhook_id = ${arg<number>('id')}`
  return {
    lockClient: lockTexts && prepare(lockTexts(sql<string>`value ->> 0`, 'texts', 'wait')),
    lock: lockWebhooks(engine),
    nextId: prepare(engine.nextId('webhooks')),
    insert: prepare(
      db.insertInto('webhooks').values({
        ...{ id: arg<number>('id'), client_id: arg<number>('client'), ...settings },
        ...{ disabled_for: none, disabled_at: none, created_at: arg<number>('at') },
        ...{ secret: arg<string>('secret'), old_secret: none, old_secret_until: none },
        ...{ revision: sql.lit(1), after_seq: arg<number>('after'), ...tried, attempts: sql.lit('[]') },
      }),
    ),
    edit: prepare(changed.set(settings)),
    enable: prepare(
      db
        .updateTable('webhooks')
        .set({ ...tried, disabled_for: none, disabled_at: none })
        .where(isSame),
    ),
    retryAtOnce: prepare(
      db
        .updateTable('webhook_retries')
        .set({ failures: sql.lit(0), retry_at: sql.lit(0) })
        .where(retries),
    ),
    delete: prepare(db.deleteFrom('webhooks').where(isSame)),
    rotate: prepare(
      changed.set({
        old_secret: sql.ref<string>('secret'),
        old_secret_until: arg<number>('until'),
        secret: arg<string>('secret'),
      }),
    ),
    replay: prepare(changed.set({ after_seq: arg<number>('after'), ...tried })),
    forget: prepare(db.deleteFrom('webhook_retries').where(retries)),
    keepAttempts: prepare(
      db
        .updateTable('webhooks')
        .set({ attempts: arg<string>('attempts') })
        .where(isSame),
    ),
  }
}

/**
 * Changes webhooks in a unit.
 * @param endOf how far the journal is final: an entry that is committed later has a higher number
 */
export function webhookChanges(
  connection: Connection,
  statements: WebhookChangeStatements,
  { ofClient, endOf }: Pick<WebhookReader, 'ofClient'> & { readonly endOf: JournalEnd },
): Omit<WebhookRepository, keyof WebhookReader> {
  const locked = async (id: Id) => (await connection.all(statements.lock, { ids: idList([id]) }))[0]
  return {
    async lockOfClient(client) {
      // The row of the client stays free: a role without the right to change clients could not lock it.
      const texts = JSON.stringify([[`webhooks of client/${client}`]])
      if (statements.lockClient) await connection.all(statements.lockClient, { texts })
      return ofClient(client)
    },
    async create({ client, secret, ...settings }, at) {
      const [id, after] = [await takeId(connection, statements.nextId), await endOf()]
      const args = { id, client: Number(client), at, secret, after, ...settingsArguments(settings) }
      await connection.run(statements.insert, args)
      return String(id)
    },
    async edit(id, settings) {
      await locked(id)
      const args = { id: idValue(id), ...settingsArguments(settings) }
      await connection.run(statements.edit, args)
      if (!settings.enabled) return
      await connection.runBoth(statements.enable, statements.retryAtOnce, args)
    },
    async delete(id) {
      await connection.run(statements.delete, { id: idValue(id) })
    },
    async rotate(id, secret, until) {
      await connection.run(statements.rotate, { id: idValue(id), secret, until })
    },
    async replay(id, after) {
      await connection.runBoth(statements.replay, statements.forget, { id: idValue(id), after })
    },
    async addAttempt(id, attempt) {
      const row = await locked(id)
      if (!row) return
      await connection.run(statements.keepAttempts, { id: row.id, attempts: attemptsText(row.attempts, [attempt]) })
    },
  }
}
