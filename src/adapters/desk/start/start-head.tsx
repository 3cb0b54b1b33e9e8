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
export function StartHead({ open: { list, begunAt }, closes, most, refresh }: StartHeadProps) {
  const { text } = useTexts()
  const { time } = useTimes()
  const isLoading = list.isLoading || closes.isLoading
  const oldest = Math.min(begunAt ?? Infinity, closes.askedAt ?? Infinity)
  // The case list may have lifted the bound.
  const goal = list.total === null ? null : Math.max(Math.min(list.total, most), list.rows.length)
  return (
    <header class="start-head">
      <h1 tabIndex={-1}>{text('start')}</h1>
      {/* Screen readers hear the beginning and the end, and not each step between. */}
      <p role="status" class={isLoading ? 'unseen' : 'hint'}>
        {isLoading ? text('loadingFirst') : Number.isFinite(oldest) && text('startUpdated', { time: time(oldest) })}
      </p>
      {isLoading && (
        <p class="hint" aria-hidden="true">
          {list.isLoading && goal !== null
            ? text('loading', { n: goal, seen: list.rows.length })
            : text('loadingFirst')}
        </p>
      )}
      <button type="button" class="quiet" aria-disabled={isLoading} onClick={() => !isLoading && refresh()}>
        {text('startRefresh')}
      </button>
      <progress
        class={isLoading ? '' : 'unused'}
        max={goal ?? 1}
        value={goal === null ? undefined : list.rows.length}
        aria-hidden="true"
      />
    </header>
  )
}
