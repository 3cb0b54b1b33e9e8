import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks'
import type { DeskApi } from '../api/desk-api.js'
import type { CaseRow } from '../cases/case-row.js'
import { useActivities } from '../cases/use-activities.js'
import { useTexts } from '../i18n/use-texts.js'
import { useRepairs } from '../repairs/use-repairs.js'
import { CaseTableRow } from './case-table-row.js'
import { useKeptFocus } from './use-kept-focus.js'
import { useRowWindow } from './use-row-window.js'

interface CaseTableProps {
  readonly api: DeskApi
  readonly rows: readonly CaseRow[]
  readonly user: string | null
  /** Grows with each search. */
  readonly round: number
  readonly selected: ReadonlySet<string>
  /** Reads cases anew that a repair has changed. */
  readonly changed: (ids: readonly string[]) => Promise<void>
  readonly select: (ids: ReadonlySet<string>) => void
  /** Is told the ids of the rows on the screen. */
  readonly showsOnScreen: (ids: readonly string[]) => void
}

const COLUMNS = [
  ...(['columnSelect', 'columnCase', 'columnSubject', 'columnCustomer'] as const),
  ...(['columnOwner', 'columnDepartment', 'columnState'] as const),
]

/** The table of the cases. Only the rows near the screen are in the page; screen readers learn the number of all. */
export function CaseTable({ api, rows, user, round, selected, select, changed, showsOnScreen }: CaseTableProps) {
  const { text } = useTexts()
  const body = useRef<HTMLTableSectionElement>(null)
  const ids = useMemo(() => rows.map(({ id }) => id), [rows])
  const { shown, end, visible } = useRowWindow(body, ids)
  const near = shown.flatMap(({ index }) => rows[index] ?? [])
  const activities = useActivities(api, near, round)
  const { begin, dialog } = useRepairs({ api, user, rows, activities: [...activities.values()], changed })

  useKeptFocus(rows, activities)

  const [from, to] = visible
  useEffect(() => {
    showsOnScreen(ids.slice(from, to))
  }, [ids, from, to, showsOnScreen])

  const toggle = useCallback(
    (id: string) => {
      const next = new Set(selected)
      if (!next.delete(id)) next.add(id)
      select(next)
    },
    [selected, select],
  )

  return (
    <>
      {dialog}
      {/* An element with another layout than that of a table keeps its role only if it is named. */}
      <table role="table" class="cases" aria-label={text('cases')} aria-rowcount={rows.length + 1}>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            {COLUMNS.map((column) => (
              <th key={column} role="columnheader" scope="col" class={column}>
                <span class={column === 'columnSelect' ? 'unseen' : ''}>{text(column)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" ref={body}>
          {/* One flat list: in lists of their own the rows would be made anew, and lose the focus, when others come. */}
          {shown.flatMap(({ index, gap }) => {
            const row = rows[index]
            if (!row) return []
            return [
              gap > 0 && <Gap key={`before ${row.id}`} height={gap} />,
              <CaseTableRow
                key={row.id}
                {...{ row, index, activities, user, toggle, begin }}
                isSelected={selected.has(row.id)}
              />,
            ]
          })}
          {end > 0 && <Gap key="end" height={end} />}
        </tbody>
      </table>
    </>
  )
}

/** Takes the place of the rows that are not in the page. */
function Gap({ height }: { readonly height: number }) {
  return <tr class="gap" role="presentation" aria-hidden="true" style={{ height: `${height}px` }} />
}
