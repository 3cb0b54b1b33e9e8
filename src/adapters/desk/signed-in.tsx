import { useMemo, useRef } from 'preact/hooks'
import { deskApi } from './api/desk-api.js'
import { patientFetch } from './api/patient-fetch.js'
import { sessionFetch } from './api/session-fetch.js'
import { waitFor } from './api/wait-for.js'
import { CaseView } from './case/case-view.js'
import { CasesView } from './cases/cases-view.js'
import { useLive } from './live/use-live.js'
import type { View } from './navigation/view.js'
import type { Session } from './session/session.js'
import type { Settings } from './session/settings.js'
import { News } from './ui/news.js'

interface SignedInProps {
  readonly settings: Settings
  readonly session: Session
  readonly language: string
  readonly view: View
  readonly ended: () => void
}

/** The views of a person who is signed in. */
export function SignedIn({ settings, session, language, view, ended }: SignedInProps) {
  const api = useMemo(() => {
    const send = (request: Request) => globalThis.fetch(request)
    const patient = sessionFetch(patientFetch(send, waitFor), session, ended)
    return deskApi({ base: settings.base, language, fetch: patient, fetchStream: sessionFetch(send, session, ended) })
  }, [settings, session, language, ended])
  const { user } = session
  const live = useLive(api)
  const wasInList = useRef(false)
  wasInList.current ||= view.kind === 'cases'
  return (
    <News>
      {wasInList.current && <CasesView {...{ api, user, live }} isShown={view.kind === 'cases'} />}
      {view.kind === 'case' && <CaseView key={view.id} {...{ api, user, live }} id={view.id} />}
    </News>
  )
}
