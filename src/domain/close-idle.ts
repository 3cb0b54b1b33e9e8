import type { CaseFacts } from './case.js'
import { refusal } from './errors.js'
import type { Id } from './id.js'
import type { Stamp, UnitOfWork } from './ports.js'

/**
 * Closes cases that have no open activity left; returns their ids.
 * @throws Refusal 400-253 when one of them is closed already
 */
export async function closeIdle(idle: readonly CaseFacts[], stamp: Stamp, { cases }: UnitOfWork): Promise<Set<Id>> {
  const ids = idle.map(({ id }) => id)
  const closed = await cases.close(ids, stamp)
  if (closed !== ids.length) throw refusal('400-253', { ids })
  return new Set(ids)
}
