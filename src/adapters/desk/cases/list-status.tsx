import { failureText } from '../api/failure-text.js'
import { useTexts } from '../i18n/use-texts.js'
import type { CaseList } from './case-list.js'

/** Tells how far the list is read, and what went wrong. Screen readers hear it. */
export function ListStatus({ list, tryAgain }: { readonly list: CaseList; readonly tryAgain: () => void }) {
  const { text } = useTexts()
  const { rows, total, isLoading, failure } = list
  const isEmpty = rows.length === 0
  // Screen readers hear the beginning and the end, and not each step between.
  const heard = () => {
    if (isLoading) return text('loadingFirst')
    return isEmpty ? '' : text('loaded', { n: rows.length })
  }
  return (
    <div class="list-status">
      <p role="status" class="unseen">
        {heard()}
      </p>
      {!isLoading && isEmpty && !failure && <p role="status">{text('nothingFound')}</p>}
      {isLoading && (
        <p aria-hidden="true">
          {total === null ? text('loadingFirst') : text('loading', { n: total, seen: rows.length })}
        </p>
      )}
      {isLoading && <progress max={total ?? 1} value={total === null ? undefined : rows.length} aria-hidden="true" />}
      {failure && (
        <p role="alert" class="problem">
          {text('loadFailed', { reason: failureText(failure, { text }) })}{' '}
          <button type="button" onClick={tryAgain}>
            {text('tryAgain')}
          </button>
        </p>
      )}
    </div>
  )
}
