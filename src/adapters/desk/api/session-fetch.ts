import type { Session } from '../session/session.js'
import type { Fetch } from './patient-fetch.js'

/**
 * Sends requests with the token of the session; a token that has expired is renewed once.
 * @param ended is called where the session is over
 */
export function sessionFetch(send: Fetch, session: Session, ended: () => void): Fetch {
  const withToken = (request: Request): Request => {
    const token = session.token()
    const sent = request.clone()
    if (token !== null) sent.headers.set('authorization', `Bearer ${token}`)
    return sent
  }
  return async (request) => {
    const answer = await send(withToken(request))
    if (answer.status !== 401) return answer
    if (await session.renew()) return send(withToken(request))
    ended()
    return answer
  }
}
