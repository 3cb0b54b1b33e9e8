import { Lost } from '../api/patient-fetch.js'
import { useTexts } from '../i18n/use-texts.js'
import type { CaseList } from './case-list.js'

/** Tells how far the list is read, and what went wrong. Screen readers hear it. */
export function ListStatus({ list, tryAgain }: { readonly list: CaseList; readonly tryAgain: () => void }) {
  const { text } = useTexts()
  const { rows, total, isLoading, failure } = list
  const progress = () => {
    if (!isLoading) return rows.length === 0 && !failure ? text('nothingFound') : ''
    return total === null ? text('loadingFirst') : text('loading', { n: total, seen: rows.length })
  }
  return (
    <div class="list-status">
      <p role="status">{progress()}</p>
      {isLoading && <progress max={total ?? 1} value={total === null ? undefined : rows.length} aria-hidden="true" />}
      {failure && (
        <p role="alert" class="problem">
          {text('loadFailed', { reason: failure instanceof Lost ? text('lost') : failure.message })}{' '}
          <button type="button" onClick={tryAgain}>
            {text('tryAgain')}
          </button>
        </p>
      )}
    </div>
  )
}
