import type { DeskApi } from '../api/desk-api.js'
import type { CaseRow } from '../cases/case-row.js'
import type { Cases } from '../cases/use-cases.js'
import { useTexts } from '../i18n/use-texts.js'
import { CloseDialog } from './close-dialog.js'
import { useClose } from './use-close.js'

interface CloseCasesProps {
  readonly api: DeskApi
  readonly cases: Cases
  /** The cases that the button closes. */
  readonly closable: readonly CaseRow[]
  /** How many of the chosen cases cannot be closed. */
  readonly leave: number
  /** Whether the cases were selected one by one; otherwise they are all that the filter lets through. */
  readonly isSelection: boolean
  /** Is called once the person has read what was closed. */
  readonly closed: () => void
}

/** The button that closes cases: it names how many, and how many stay open. */
export function CloseCases({ api, cases, closable, leave, isSelection, closed }: CloseCasesProps) {
  const { text } = useTexts()
  const closing = useClose(api, cases)
  const { list } = cases
  const n = closable.length
  // All means all: as long as the list is not read to its end, the number would be wrong.
  const isIncomplete = !isSelection && (list.isLoading || list.isPaused || list.failure !== null)
  const isIdle = n === 0 || isIncomplete
  const label = () => {
    if (isIncomplete) return text('waitForAll')
    if (n === 0) return text('closeNone')
    return text(isSelection ? 'closeSelected' : 'closeAll', { n })
  }
  return (
    <>
      {/* It keeps the focus where there is nothing to close any more, so it is not `disabled`. */}
      <button type="button" class="primary" aria-disabled={isIdle} onClick={() => !isIdle && closing.ask(closable)}>
        {label()}
        {!isIncomplete && n > 0 && leave > 0 && text('leaveOpen', { n: leave })}
      </button>
      {closing.step && <CloseDialog {...{ closing, list, leave }} step={closing.step} closed={closed} />}
    </>
  )
}
