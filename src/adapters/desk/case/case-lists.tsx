import { useCallback, useRef } from 'preact/hooks'
import type { DeskApi } from '../api/desk-api.js'
import { PAGE } from '../api/read-calls.js'
import type { CaseRow } from '../cases/case-row.js'
import { useTexts } from '../i18n/use-texts.js'
import type { Repair } from '../repairs/repair.js'
import { targetsIn } from '../repairs/targets.js'
import { useKeptFocus } from '../table/use-kept-focus.js'
import { CaseActivities } from './case-activities.js'
import type { CaseDetails } from './case-details.js'
import { CaseHistory } from './case-history.js'
import { CaseNotes } from './case-notes.js'
import { CaseSection } from './case-section.js'
import type { CaseWork } from './use-case-activities.js'
import { useHistory } from './use-history.js'
import { usePages } from './use-pages.js'

interface CaseListsProps {
  readonly api: DeskApi
  readonly user: string | null
  readonly row: CaseRow
  readonly details: CaseDetails
  readonly work: CaseWork
  /** Another one with each look at the case. */
  readonly version: unknown
  readonly begin: (repair: Repair) => void
}

/** The lists of a case: its activities, the open ones first, its notes and its history. */
export function CaseLists({ api, user, row, details, work, version, begin }: CaseListsProps) {
  const { text } = useTexts()
  const { id } = row
  const { open, done } = work
  const notePage = useCallback((after: string | null) => api.notesOf(id, after), [api, id])
  const notes = usePages(notePage, PAGE.notes, version)
  const { history, hasFailed, more } = useHistory(api, id, details.created, version)
  // The history also names people who have nothing to do with the case any more.
  const names = useRef(new Map<string, string>()).current
  for (const one of targetsIn([row], [...open.items, ...done.items])) names.set(`${one.kind} ${one.id}`, one.name)
  useKeptFocus(open.items)
  return (
    <>
      <CaseSection id="open" title={text('openActivities')} {...open} moreText={text('moreActivities')}>
        <CaseActivities activities={open.items} caseId={id} {...{ user, begin }} />
        {open.isEnd && open.items.length === 0 && <p class="hint">{text('noneOpen')}</p>}
      </CaseSection>
      {done.items.length > 0 && (
        <CaseSection id="done" title={text('doneActivities')} {...done} moreText={text('moreActivities')}>
          <CaseActivities activities={done.items} caseId={id} {...{ user, begin }} />
        </CaseSection>
      )}
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
  )
}
