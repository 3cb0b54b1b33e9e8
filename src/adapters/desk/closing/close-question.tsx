import { useMemo } from 'preact/hooks'
import type { CaseRow } from '../cases/case-row.js'
import { useTexts } from '../i18n/use-texts.js'
import { inLists } from './requests.js'

interface CloseQuestionProps {
  readonly rows: readonly CaseRow[]
  readonly leave: number
  readonly confirm: () => void
  readonly cancel: () => void
}

/** The one confirmation of a close: how many cases, what happens to them, and that there is no undo. */
export function CloseQuestion({ rows, leave, confirm, cancel }: CloseQuestionProps) {
  const { text } = useTexts()
  const n = rows.length
  const requests = useMemo(() => inLists(rows.map(({ id }) => id)).length, [rows])
  return (
    <>
      <h2 id="closing-title" tabIndex={-1}>
        {text('confirmClose', { n })}
      </h2>
      <p>
        {text('confirmWork', { n })} {text('confirmRequests', { n: requests })}
      </p>
      {leave > 0 && <p>{text('confirmLeave', { n: leave })}</p>}
      <p>
        <strong>{text('noUndo')}</strong>
      </p>
      <div class="actions">
        <button type="button" onClick={cancel}>
          {text('cancel')}
        </button>
        <button type="button" class="primary" onClick={confirm}>
          {text('closeThem', { n })}
        </button>
      </div>
    </>
  )
}
