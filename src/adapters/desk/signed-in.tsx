import { useMemo } from 'preact/hooks'
import { deskApi } from './api/desk-api.js'
import { patientFetch } from './api/patient-fetch.js'
import { sessionFetch } from './api/session-fetch.js'
import { CasesView } from './cases/cases-view.js'
import type { Session } from './session/session.js'
import type { Settings } from './session/settings.js'

interface SignedInProps {
  readonly settings: Settings
  readonly session: Session
  readonly language: string
  readonly ended: () => void
}

/** The views of a person who is signed in. There is one; a further view is chosen here. */
export function SignedIn({ settings, session, language, ended }: SignedInProps) {
  const api = useMemo(() => {
    const patient = patientFetch((request) => globalThis.fetch(request), wait)
    return deskApi({ base: settings.base, language, fetch: sessionFetch(patient, session, ended) })
  }, [settings, session, language, ended])
  return <CasesView api={api} user={session.user} />
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((waited) => {
    setTimeout(waited, milliseconds)
  })
}
