import { isStorableId } from '../../domain/id.js'
import type { Connection } from './connection.js'
import type { Prepared } from './prepared.js'

/**
 * The id that a new row gets.
 * @param next asks for it
 * @throws Error when there is no higher id that a store can hold
 */
export async function takeId(connection: Connection, next: Prepared<{ readonly id: number }>): Promise<number> {
  const [found] = await connection.all(next, {})
  const id = Number(found?.id)
  if (!isStorableId(String(id))) throw new Error('There is no id left')
  return id
}
