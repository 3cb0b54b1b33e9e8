import type { Endpoint, Progress, SetAside } from '../../domain/delivery.js'
import type { DeliveryRepository } from '../../domain/webhook-ports.js'
import type { Connection } from './connection.js'
import type { DeliveryStatements } from './delivery-statements.js'
import { idList } from './prepared.js'
import type { Tables } from './tables.js'
import { attemptsText, secretsOf, whatAndWhere } from './webhook-row.js'

/** How many of the entries that are set aside an endpoint brings along. */
const MOST_DUE = 100

/** Deliveries in a unit. */
export function deliveries(connection: Connection, statements: DeliveryStatements): DeliveryRepository {
  return {
    async lease({ holder, now, until }) {
      return (await connection.run(statements.lease, { holder, now, until })) === 1
    },
    async release(holder) {
      await connection.run(statements.release, { holder })
    },
    async endpoints() {
      const [rows, retries] = await Promise.all([
        connection.all(statements.endpoints, {}),
        connection.all(statements.dueFirst, { most: MOST_DUE }),
      ])
      const setAside = new Map<number, SetAside[]>(rows.map(({ id }) => [id, []]))
      for (const retry of retries) setAside.get(retry.webhook_id)?.push(toSetAside(retry))
      return rows.map((row) => toEndpoint(row, setAside.get(row.id) ?? []))
    },
    async keep(holder, progress, at) {
      const [lease] = await connection.all(statements.lockHolder, {})
      if (lease?.holder !== holder) return false
      await keepProgress(connection, statements, progress, at)
      return true
    },
  }
}

async function keepProgress(
  connection: Connection,
  statements: DeliveryStatements,
  progress: readonly Progress[],
  at: number,
): Promise<void> {
  const rows = await connection.all(statements.lockWebhooks, { ids: idList(progress.map(({ id }) => id)) })
  const found = new Map(rows.map((row) => [String(row.id), row]))
  const current = progress.flatMap((one) => {
    const row = found.get(one.id)
    if (row?.revision !== one.revision) return []
    const kept = one.attempts.length === 0 ? null : attemptsText(row.attempts, one.attempts)
    return [{ ...one, kept, disable: row.enabled === 0 ? null : one.disable }]
  })
  const changes = current.map(({ id, after, failures, retryAt, disable, kept }) => {
    return [id, after, failures, retryAt, disable, kept]
  })
  const setAside = current.flatMap(({ id, setAside }) =>
    setAside.map(({ number, failures, retryAt }) => [id, number, failures, retryAt]),
  )
  const settled = current.flatMap(({ id, settled }) => settled.map((number) => [id, number]))
  const disabled = current.filter(({ disable }) => disable !== null).map(({ id }) => id)
  if (changes.length > 0) await connection.run(statements.keep, { progress: JSON.stringify(changes), at })
  if (setAside.length > 0) await connection.run(statements.setAside, { setAside: JSON.stringify(setAside) })
  if (settled.length > 0) await connection.run(statements.settle, { settled: JSON.stringify(settled) })
  if (disabled.length > 0) await connection.run(statements.journalDisabled, { ids: idList(disabled), at })
}

type Row = Omit<Tables['webhooks'], 'attempts'> & { readonly set_aside: number }

function toEndpoint(row: Row, setAside: readonly SetAside[]): Endpoint {
  return {
    ...whatAndWhere(row),
    revision: row.revision,
    after: row.after_seq,
    failures: row.failures,
    retryAt: row.retry_at,
    setAside,
    allSetAside: row.set_aside,
    ...secretsOf(row),
  }
}

function toSetAside({ seq, failures, retry_at }: Tables['webhook_retries']): SetAside {
  return { number: seq, failures, retryAt: retry_at }
}
