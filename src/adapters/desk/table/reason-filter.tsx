import { REASON_NAMES } from '../cases/reason-names.js'
import type { RowFilter, Tally } from '../cases/reasons.js'
import { useTexts } from '../i18n/use-texts.js'

interface ReasonFilterProps {
  readonly tally: Tally
  readonly total: number
  readonly filter: RowFilter
  readonly choose: (filter: RowFilter) => void
}

/** Shows only the cases in one state, or those with one reason; each choice has its count. */
export function ReasonFilter({ tally, total, filter, choose }: ReasonFilterProps) {
  const { text, number } = useTexts()
  const choice = (value: RowFilter, label: string, count: number) => (
    <button
      key={value}
      type="button"
      class={`filter ${value}`}
      aria-pressed={filter === value}
      onClick={() => choose(value)}
    >
      {label} <b>{number(count)}</b>
    </button>
  )
  return (
    <div role="group" class="filters" aria-label={text('showOnly')}>
      {choice('all', text('all'), total)}
      {choice('closable', text('closable'), tally.closable)}
      {choice('blocked', text('blocked'), tally.blocked)}
      {tally.closed > 0 && choice('closed', text('closedHere'), tally.closed)}
      {[...tally.byReason].map(([code, count]) => choice(code, text(REASON_NAMES[code]), count))}
    </div>
  )
}
