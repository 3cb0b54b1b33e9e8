import { isStorableId } from '../../domain/id.js'
import type { Connection } from './connection.js'
import type { Prepared } from './prepared.js'

/**
 * The id that a new row gets. Whoever writes holds the store's only writing connection: two units cannot take one id.
 * @param highest asks for the highest id plus one
 * @throws Error when there is no higher id that a store can hold
 */
export async function takeId(connection: Connection, highest: Prepared<{ readonly id: number }>): Promise<number> {
  const [next] = await connection.all(highest, {})
  const id = Number(next?.id)
  if (!isStorableId(String(id))) throw new Error('There is no id left')
  return id
}
