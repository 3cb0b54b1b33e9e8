import type { Session } from '../session/session.js'
import type { Fetch } from './patient-fetch.js'

/**
 * Sends requests with the token of the session; a token that has expired is renewed once.
 * @param ended is called where the session is over
 */
export function sessionFetch(send: Fetch, session: Session, ended: () => void): Fetch {
  const withToken = (request: Request, token: string | null): Request => {
    const sent = request.clone()
    if (token !== null) sent.headers.set('authorization', `Bearer ${token}`)
    return sent
  }
  return async (request) => {
    const token = session.token()
    const answer = await send(withToken(request, token))
    if (answer.status !== 401) return answer
    if (await session.renew(token)) return send(withToken(request, session.token()))
    ended()
    return answer
  }
}
