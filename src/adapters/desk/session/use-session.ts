import { useEffect, useMemo, useState } from 'preact/hooks'
import { takeRoundTrip } from './round-trip.js'
import { HOST_SESSION, type Session, tokenSession } from './session.js'
import type { Settings } from './settings.js'

/** The ways into the page and out of it. */
export interface SignIn {
  /** Sends the person to the authorization server. */
  atServer(): Promise<void>
  withToken(token: string): void
  end(): void
  /** Ends a session whose token is over. */
  expire(): void
}

/** The reason why nobody is signed in any more, or still. */
export type SignInProblem = { readonly kind: 'ended' } | { readonly kind: 'failed'; readonly reason: string }

/** Keeps the session, and ends a sign-in from which the browser comes back. */
export function useSession(settings: Settings) {
  const [session, setSession] = useState<Session | null>(settings.isHostSignedIn ? HOST_SESSION : null)
  const [problem, setProblem] = useState<SignInProblem | null>(null)

  const fail = (reason: unknown) => {
    setProblem({ kind: 'failed', reason: reason instanceof Error ? reason.message : String(reason) })
  }
  useEffect(() => {
    comeBack(settings).then((back) => back && setSession(back), fail)
  }, [settings])

  const signIn = useMemo<SignIn>(
    () => ({
      async atServer() {
        const { issuer, clientId } = settings
        if (issuer === null) return
        try {
          const { beginSignIn } = await import('./sign-in.js')
          await beginSignIn({ issuer, clientId })
        } catch (error) {
          fail(error)
        }
      },
      withToken(token) {
        setProblem(null)
        setSession(tokenSession({ access: token.trim(), refresh: null }))
      },
      end() {
        setProblem(null)
        setSession(null)
      },
      expire() {
        setProblem({ kind: 'ended' })
        setSession(null)
      },
    }),
    [settings],
  )
  return { session, signIn, problem }
}

/** The session of a sign-in from which the browser comes back; null where it comes from elsewhere. */
async function comeBack({ issuer, clientId }: Settings): Promise<Session | null> {
  const trip = takeRoundTrip()
  const answer = new URL(location.href)
  if (!trip || issuer === null || !(answer.searchParams.has('code') || answer.searchParams.has('error'))) return null
  // The code is gone from the address before anything else happens.
  history.replaceState(null, '', location.pathname + trip.hash)
  const { endSignIn } = await import('./sign-in.js')
  return endSignIn({ issuer, clientId }, trip, answer)
}
