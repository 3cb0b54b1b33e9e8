import type { CaseList } from '../cases/case-list.js'
import type { OpenCases } from '../cases/use-open-cases.js'
import { useTexts } from '../i18n/use-texts.js'
import type { RecentCloses } from './use-closes.js'
import { useTimes } from './use-times.js'

interface StartHeadProps {
  readonly open: OpenCases
  readonly closes: RecentCloses
  /** The most open cases that the view reads by itself. */
  readonly most: number
  readonly refresh: () => void
}

/** The title of the view, when its figures were read, and how far a read has come. */
export function StartHead({ open, closes, most, refresh }: StartHeadProps) {
  const { text } = useTexts()
  const { time } = useTimes()
  const isLoading = open.list.isLoading || closes.isLoading
  const oldest = Math.min(open.begunAt ?? Infinity, closes.askedAt ?? Infinity)
  const updated = Number.isFinite(oldest) && text('startUpdated', { time: time(oldest) })
  return (
    <header class="start-head">
      <h1 tabIndex={-1}>{text('start')}</h1>
      {/* Screen readers hear the beginning and the end, and not each step between. */}
      <p role="status" class={isLoading ? 'unseen' : 'hint'}>
        {isLoading ? text('loadingFirst') : updated}
      </p>
      <Progress list={open.list} most={most} isLoading={isLoading} />
      <button type="button" class="quiet" aria-disabled={isLoading} onClick={() => !isLoading && refresh()}>
        {text('startRefresh')}
      </button>
    </header>
  )
}

interface ProgressProps {
  readonly list: CaseList
  readonly most: number
  readonly isLoading: boolean
}

function Progress({ list: { rows, total, isLoading: isReadingCases }, most, isLoading }: ProgressProps) {
  const { text } = useTexts()
  // The case list may have lifted the bound.
  const goal = total === null ? null : Math.max(Math.min(total, most), rows.length)
  const known = isReadingCases && goal !== null
  return (
    <>
      {isLoading && (
        <p class="hint" aria-hidden="true">
          {known ? text('loading', { n: goal, seen: rows.length }) : text('loadingFirst')}
        </p>
      )}
      <progress
        class={isLoading ? '' : 'unused'}
        max={goal ?? 1}
        value={goal === null ? undefined : rows.length}
        aria-hidden="true"
      />
    </>
  )
}
