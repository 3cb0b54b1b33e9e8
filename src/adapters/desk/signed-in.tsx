import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { deskApi } from './api/desk-api.js'
import { patientFetch } from './api/patient-fetch.js'
import { sessionFetch } from './api/session-fetch.js'
import { waitFor } from './api/wait-for.js'
import { CasesView } from './cases/cases-view.js'
import { useOpenCases } from './cases/use-open-cases.js'
import { useLive } from './live/use-live.js'
import { bringTo } from './navigation/use-arrival.js'
import type { View } from './navigation/view.js'
import type { Session } from './session/session.js'
import type { Settings } from './session/settings.js'
import { News } from './ui/news.js'
import { useLazy } from './ui/use-lazy.js'

const loadStart = async () => (await import('./start/start-view.js')).StartView
const loadCase = async () => (await import('./case/case-view.js')).CaseView

interface SignedInProps {
  readonly settings: Settings
  readonly session: Session
  readonly language: string
  readonly view: View
  readonly clock: () => number
}

/** The views of a person who is signed in. */
export function SignedIn({ settings, session, language, view, clock }: SignedInProps) {
  const api = useMemo(() => {
    const send = (request: Request) => globalThis.fetch(request)
    const patient = sessionFetch(patientFetch(send, waitFor), session)
    return deskApi({ base: settings.base, language, fetch: patient, fetchStream: sessionFetch(send, session) })
  }, [settings, session, language])
  const { user } = session
  const open = useOpenCases(api, clock)
  const live = useLive(api)
  const wasInList = useRef(false)
  wasInList.current ||= view.kind === 'cases'
  const StartView = useLazy(view.kind === 'start', loadStart)
  const CaseView = useLazy(view.kind === 'case', loadCase)
  const loaded = { start: StartView, case: CaseView, cases: null }[view.kind]
  // A view that was still to be loaded when the person came has its heading only now.
  useLayoutEffect(() => {
    if (loaded) bringTo(null)
  }, [StartView, CaseView])
  return (
    <News>
      {StartView && <StartView {...{ api, open, user, clock }} isShown={view.kind === 'start'} />}
      {wasInList.current && (
        <CasesView
          {...{ api, open, user, live }}
          show={view.kind === 'cases' ? (view.show ?? null) : null}
          isShown={view.kind === 'cases'}
        />
      )}
      {CaseView && view.kind === 'case' && <CaseView key={view.id} {...{ api, user, live }} id={view.id} />}
    </News>
  )
}
