/** Closes a case; returns the codes of the violations if it cannot be closed. */
export async function closeCase({ url, token }, id) {
  const headers = { authorization: `Bearer ${token}` }
  const answer = await fetch(`${url}/case/${id}/close`, { method: 'PATCH', headers })
  if (answer.status === 204) return []
  const { code, details = [] } = await answer.json()
  return details.length > 0 ? details.map(({ value }) => value.split(' ')[0]) : [code]
}
