import { useCallback, useEffect, useState } from 'preact/hooks'
import type { DeskApi } from '../api/desk-api.js'
import { PAGE } from '../api/read-calls.js'
import { ListStatus } from '../cases/list-status.js'
import { useActivities } from '../cases/use-activities.js'
import { useCases } from '../cases/use-cases.js'
import { useTexts } from '../i18n/use-texts.js'
import { LiveStatus } from '../live/live-status.js'
import type { Live } from '../live/use-live.js'
import { useLiveCases } from '../live/use-live-cases.js'
import { targetsIn } from '../repairs/targets.js'
import { useRepairs } from '../repairs/use-repairs.js'
import { CaseState } from '../table/case-state.js'
import { CaseActivities } from './case-activities.js'
import type { CaseDetails } from './case-details.js'
import { CaseHistory } from './case-history.js'
import { CaseMembers } from './case-members.js'
import { CaseNotes } from './case-notes.js'
import { CaseSection } from './case-section.js'
import { CloseCase } from './close-case.js'
import { useHistory } from './use-history.js'
import { usePages } from './use-pages.js'

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
  const blocking = useActivities(api, list.rows, round)
  const openPages = useCallback((after: string | null) => api.activitiesOf(id, 'open', after), [api, id])
  const donePages = useCallback((after: string | null) => api.activitiesOf(id, 'completed', after), [api, id])
  const notePages = useCallback((after: string | null) => api.notesOf(id, after), [api, id])
  const open = usePages(openPages, PAGE.activities, version)
  const done = usePages(donePages, PAGE.activities, version)
  const notes = usePages(notePages, PAGE.notes, version)
  const { history, hasFailed, more } = useHistory(api, id, details?.created ?? null, version)

  const activities = [...open.items, ...done.items]
  const { begin, dialog } = useRepairs({ api, user, rows: list.rows, activities, changed: readAgain })
  const names = new Map(targetsIn(list.rows, activities).map((one) => [`${one.kind} ${one.id}`, one.name]))
  return (
    <main class="view case" tabIndex={-1}>
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
      {row?.shown && (
        <>
          <CaseSection id="open" title={text('openActivities')} {...open} moreText={text('moreActivities')}>
            <CaseActivities activities={open.items} caseId={id} {...{ user, begin }} />
            {open.isEnd && open.items.length === 0 && <p class="hint">{text('noneOpen')}</p>}
          </CaseSection>
          <CaseSection id="done" title={text('doneActivities')} {...done} moreText={text('moreActivities')}>
            <CaseActivities activities={done.items} caseId={id} {...{ user, begin }} />
          </CaseSection>
          <CaseSection id="notes" title={text('notes')} {...notes} moreText={text('moreNotes')}>
            <CaseNotes notes={notes.items} />
            <button type="button" onClick={() => begin({ kind: 'note', caseId: id, activity: null })}>
              {text('repairNote')}
            </button>
          </CaseSection>
          <CaseSection
            {...{ id: 'history', hasFailed, more }}
            title={text('history')}
            isEnd={history.isWhole}
            moreText={text('lookBack')}
          >
            <p class="hint">{text(history.isWhole ? 'historyWhole' : 'historyPart')}</p>
            <CaseHistory entries={history.entries} names={names} />
          </CaseSection>
        </>
      )}
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
