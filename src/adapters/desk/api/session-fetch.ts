import type { Session } from '../session/session.js'
import type { Fetch } from './patient-fetch.js'

/**
 * Sends requests with the token of the session. A request whose token is refused waits for another one, then goes out
 * again as it was: the service has not carried it out. A refresh may bring a token that is refused, too; then the person
 * is asked.
 */
export function sessionFetch(send: Fetch, session: Session): Fetch {
  const withToken = (request: Request, token: string | null): Request => {
    const sent = request.clone()
    if (token !== null) sent.headers.set('authorization', `Bearer ${token}`)
    return sent
  }
  return async (request) => {
    for (let mayRefresh = true; ; mayRefresh = false) {
      const token = session.token()
      const answer = await send(withToken(request, token))
      if (answer.status !== 401) return answer
      await session.renew(token, mayRefresh)
    }
  }
}
