import { sql } from 'kysely'
import type { WebhookReader } from '../../domain/webhook-ports.js'
import type { Connection, Engine } from './connection.js'
import { arg, idValue, prepare } from './prepared.js'
import { attemptsOf, secretsOf, toWebhook } from './webhook-row.js'

/** The statements of the queries for webhooks, compiled once for an engine. */
export type WebhookQueryStatements = ReturnType<typeof webhookQueryStatements>

/** All columns but the attempts, which are long. */
export const WEBHOOK_COLUMNS = [
  'webhooks.id',
  'webhooks.client_id',
  'webhooks.url',
  'webhooks.kinds',
  'webhooks.ordered',
  'webhooks.enabled',
  'webhooks.disabled_for',
  'webhooks.disabled_at',
  'webhooks.created_at',
  'webhooks.secret',
  'webhooks.old_secret',
  'webhooks.old_secret_until',
  'webhooks.revision',
  'webhooks.after_seq',
  'webhooks.failures',
  'webhooks.retry_at',
] as const

/** How many entries are set aside for a webhook. */
export const SET_ASIDE = sql<number>`(select count(*) from webhook_retries where webhook_id = webhooks.id)`

export function webhookQueryStatements({ db }: Engine) {
  const one = db.selectFrom('webhooks').where('id', '=', arg<number>('id'))
  return {
    ofClient: prepare(
      db
        .selectFrom('webhooks')
        .select([...WEBHOOK_COLUMNS, SET_ASIDE.as('set_aside')])
        .where('client_id', '=', arg<number>('client'))
        .orderBy('id'),
    ),
    attempts: prepare(one.select('attempts')),
    secrets: prepare(one.select(['secret', 'old_secret', 'old_secret_until'])),
    counts: prepare(
      db
        .selectFrom('webhooks')
        .select(({ fn }) => [
          fn.countAll<number>().filterWhere('enabled', '=', 1).as('enabled'),
          fn.countAll<number>().filterWhere('disabled_for', 'is not', null).as('disabled'),
        ]),
    ),
  }
}

/** Webhooks as the connection sees them. */
export function webhookQueries(connection: Connection, statements: WebhookQueryStatements): WebhookReader {
  return {
    async ofClient(client) {
      return (await connection.all(statements.ofClient, { client: idValue(client) })).map(toWebhook)
    },
    async attempts(id) {
      const [found] = await connection.all(statements.attempts, { id: idValue(id) })
      return found ? attemptsOf(found.attempts) : []
    },
    async secrets(id) {
      const [found] = await connection.all(statements.secrets, { id: idValue(id) })
      return found ? secretsOf(found) : null
    },
    async counts() {
      const [found] = await connection.all(statements.counts, {})
      return found ?? { enabled: 0, disabled: 0 }
    },
  }
}
