import { useCallback, useEffect, useState } from 'preact/hooks'
import type { DeskApi } from '../api/desk-api.js'
import { ListStatus } from '../cases/list-status.js'
import { useActivities } from '../cases/use-activities.js'
import { useCases } from '../cases/use-cases.js'
import { useTexts } from '../i18n/use-texts.js'
import { LiveStatus } from '../live/live-status.js'
import type { Live } from '../live/use-live.js'
import { useLiveCases } from '../live/use-live-cases.js'
import { useRepairs } from '../repairs/use-repairs.js'
import { CaseState } from '../table/case-state.js'
import { useKeptFocus } from '../table/use-kept-focus.js'
import type { CaseDetails } from './case-details.js'
import { CaseLists } from './case-lists.js'
import { CaseMembers } from './case-members.js'
import { CloseCase } from './close-case.js'
import { useCaseActivities } from './use-case-activities.js'

interface CaseViewProps {
  readonly api: DeskApi
  readonly user: string | null
  readonly live: Live
  readonly id: string
}

/** The view of one case: all of it, why it cannot be closed, and what frees it. */
export function CaseView({ api, user, live, id }: CaseViewProps) {
  const { text } = useTexts()
  const cases = useCases(api)
  const { list, search, round, readAgain } = cases
  const load = useCallback(() => void search({ kind: 'ids', ids: [id] }), [search, id])
  useEffect(load, [load])
  useLiveCases({ live, cases, user, isShown: true })
  const [row] = list.rows
  // Each judgement is a new look at the case: what the view shows beside it is read anew.
  const version = row?.shown ? row.judgement : null

  const details = useDetails(api, id, version)
  const work = useCaseActivities(api, id, version)
  const blocking = useActivities(api, list.rows, round)
  const { begin, dialog } = useRepairs({
    ...{ api, user, rows: list.rows, changed: readAgain },
    activities: [...work.open.items, ...work.done.items],
  })
  useKeptFocus(row, blocking)
  return (
    <main id="main" class="view case" tabIndex={-1}>
      {dialog}
      <h1 tabIndex={-1} data-case={id}>
        {text('caseNamed', { id })}
        {row?.shown && `: ${row.shown.subject}`}
      </h1>
      {list.failure && <ListStatus list={list} tryAgain={load} />}
      <LiveStatus state={live.state} />
      {row && (
        <div class="judgement">
          <CaseState {...{ row, user, begin }} activities={blocking} />
          <CloseCase {...{ api, cases, row }} />
        </div>
      )}
      {details && <CaseMembers details={details} />}
      {details && row && <CaseLists {...{ api, user, row, details, work, version, begin }} />}
    </main>
  )
}

/** A case with all that it says; null until it is read. */
function useDetails(api: DeskApi, id: string, version: unknown): CaseDetails | null {
  const [details, setDetails] = useState<CaseDetails | null>(null)
  useEffect(() => {
    // Where it cannot be read, the view keeps what it has: the judgement says why.
    if (version !== null) api.details(id).then(setDetails, () => undefined)
  }, [api, id, version])
  return details
}
