import type { Cases } from '../cases/use-cases.js'
import { useTexts } from '../i18n/use-texts.js'
import { useTimes } from './times.js'
import type { RecentCloses } from './use-closes.js'

interface StartHeadProps {
  readonly open: Cases
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
      <p class="hint" role="status">
        {isLoading ? text('loadingFirst') : Number.isFinite(oldest) && text('startUpdated', { time: time(oldest) })}
      </p>
      <button type="button" aria-disabled={isLoading} onClick={() => !isLoading && refresh()}>
        {text('startRefresh')}
      </button>
      <p class="start-progress" aria-hidden="true">
        {list.isLoading && goal !== null && (
          <>
            <span class="hint">{text('loading', { n: goal, seen: list.rows.length })}</span>
            <progress max={goal} value={list.rows.length} />
          </>
        )}
      </p>
    </header>
  )
}
