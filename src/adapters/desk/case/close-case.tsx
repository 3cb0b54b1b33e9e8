import type { DeskApi } from '../api/desk-api.js'
import type { CaseRow } from '../cases/case-row.js'
import { isClosable } from '../cases/reasons.js'
import type { Cases } from '../cases/use-cases.js'
import { CloseDialog } from '../closing/close-dialog.js'
import { useClose } from '../closing/use-close.js'
import { useTexts } from '../i18n/use-texts.js'

interface CloseCaseProps {
  readonly api: DeskApi
  readonly cases: Cases
  readonly row: CaseRow
}

/** The button that closes the case of the view, with the same confirmation as for many. */
export function CloseCase({ api, cases, row }: CloseCaseProps) {
  const { text } = useTexts()
  const closing = useClose(api, cases)
  const isIdle = !isClosable(row)
  const closed = () => void cases.readAgain([row.id]).catch(() => undefined)
  return (
    <>
      <button type="button" class="primary" aria-disabled={isIdle} onClick={() => !isIdle && closing.ask([row])}>
        {text('closeThis')}
      </button>
      {closing.step && <CloseDialog {...{ closing, closed }} list={cases.list} leave={0} step={closing.step} />}
    </>
  )
}
