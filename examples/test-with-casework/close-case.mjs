import { randomUUID } from 'node:crypto'

/**
 * Closes a case; returns the codes of the violations if it cannot be closed. Where the answer is lost, it sends the same
 * request again under the same key: the case is closed once.
 */
export async function closeCase({ url, token }, id) {
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() }
  const send = () => fetch(`${url}/case/${id}/close`, { method: 'PATCH', headers })
  const answer = await send().catch(send)
  if (answer.status === 204) return []
  const { code, details = [] } = await answer.json()
  return details.length > 0 ? details.map(({ value }) => value.split(' ')[0]) : [code]
}
