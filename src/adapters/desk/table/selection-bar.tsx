import type { ComponentChildren } from 'preact'
import type { CaseRow } from '../cases/case-row.js'
import { useTexts } from '../i18n/use-texts.js'

interface SelectionBarProps {
  /** The rows that the filter lets through. */
  readonly rows: readonly CaseRow[]
  /** How many rows there are without the filter. */
  readonly total: number
  /** Whether all cases of the search are read: before, all would not mean all. */
  readonly isWhole: boolean
  /** The ids of the rows on the screen. */
  readonly onScreen: readonly string[]
  readonly selected: ReadonlySet<string>
  readonly select: (ids: ReadonlySet<string>) => void
  /** The actions on the selection. */
  readonly children: ComponentChildren
}

/** Selects none, the cases on the screen, or all that the filter lets through: each choice says how many that are. */
export function SelectionBar({ rows, total, isWhole, onScreen, selected, select, children }: SelectionBarProps) {
  const { text } = useTexts()
  return (
    <div class="selection-bar">
      <div role="group" class="selecting" aria-label={text('select')}>
        <span aria-hidden="true">{text('select')}</span>
        <button type="button" class="quiet" onClick={() => select(new Set())}>
          {text('selectNone')}
        </button>
        <button type="button" class="quiet" onClick={() => select(new Set(onScreen))}>
          {text('selectOnScreen', { n: onScreen.length })}
        </button>
        <button
          type="button"
          class="quiet"
          disabled={!isWhole}
          onClick={() => select(new Set(rows.map(({ id }) => id)))}
        >
          {text('selectAll', { n: rows.length })}
        </button>
        <span role="status">
          {selected.size === 0 ? text('noneSelected') : text('selected', { n: selected.size, total })}
        </span>
      </div>
      {children}
    </div>
  )
}
