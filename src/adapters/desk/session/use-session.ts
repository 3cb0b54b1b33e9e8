import { useEffect, useMemo, useState } from 'preact/hooks'
import { handOver, takeRoundTrip } from './round-trip.js'
import type { Tokens } from './session.js'
import { NOBODY, type SessionKeeper, sessionKeeper } from './session-keeper.js'
import type { Settings } from './settings.js'

/** The ways into the page and out of it. */
export interface SignIn {
  /** Sends the person to the authorization server. */
  atServer(): Promise<void>
  /** Opens the authorization server in a window of its own, so that the page stays as it is. */
  inWindow(): Promise<void>
  withToken(token: string): void
  /** Enters with the sign-in of the host. */
  atHost(): void
  end(): void
}

const WINDOW = ['casework-desk-sign-in', 'popup,width=520,height=720'] as const

/** Keeps the session, and ends a sign-in from which the browser comes back. */
export function useSession(settings: Settings) {
  const [standing, show] = useState(NOBODY)
  const keeper = useMemo(() => sessionKeeper(show), [])
  const signIn = useMemo(() => waysIn(settings, keeper), [settings, keeper])
  useEffect(() => {
    if (settings.isHostSignedIn) signIn.atHost()
    else comeBack(settings).then((tokens) => tokens && keeper.enter(tokens), failing(keeper))
  }, [settings, signIn, keeper])
  return { ...standing, signIn }
}

function waysIn({ issuer, clientId }: Settings, keeper: SessionKeeper): SignIn {
  return {
    async atServer() {
      if (issuer === null) return
      const { beginSignIn } = await import('./sign-in.js')
      await beginSignIn({ issuer, clientId }).catch(failing(keeper))
    },
    async inWindow() {
      if (issuer === null) return
      // It opens at the click: later the browser would refuse it.
      const opened = open('', ...WINDOW)
      if (!opened) {
        keeper.fail({ kind: 'noWindow' })
        return
      }
      const { signInThere } = await import('./sign-in.js')
      await signInThere({ issuer, clientId }, opened).then(keeper.enter, failing(keeper))
      opened.close()
    },
    withToken: (token) => keeper.enter({ access: token, refresh: null }),
    atHost: () => keeper.enter({ access: null, refresh: null }),
    end: keeper.end,
  }
}

/** The tokens of a sign-in from which the browser comes back; null where it comes from elsewhere. */
async function comeBack({ issuer, clientId }: Settings): Promise<Tokens | null> {
  const trip = takeRoundTrip()
  const answer = new URL(location.href)
  if (issuer === null || !(answer.searchParams.has('code') || answer.searchParams.has('error'))) return null
  // The code is gone from the address before anything else happens.
  history.replaceState(null, '', location.pathname + (trip?.hash ?? ''))
  if (!trip) {
    // Another window of the page waits for it. The browser closes no window that a person has opened.
    handOver(answer)
    close()
    return null
  }
  const { endSignIn } = await import('./sign-in.js')
  return endSignIn({ issuer, clientId }, trip, answer)
}

function failing({ fail }: SessionKeeper): (reason: unknown) => void {
  return (reason) => fail({ kind: 'failed', reason: reason instanceof Error ? reason.message : String(reason) })
}
