import { isStorableId } from '../../domain/id.js'
import type { Connection } from './connection.js'
import type { Prepared } from './prepared.js'
import { unavailable } from './unavailable.js'

/**
 * The id that a new row gets.
 * @param next asks for it
 * @throws Refusal 503-900 when there is no higher id that a store can hold; an import keeps room for new ones
 */
export async function takeId(connection: Connection, next: Prepared<{ readonly id: number }>): Promise<number> {
  const [found] = await connection.all(next, {})
  const id = Number(found?.id)
  if (!isStorableId(String(id))) throw unavailable(new Error('There is no higher id left'))
  return id
}
