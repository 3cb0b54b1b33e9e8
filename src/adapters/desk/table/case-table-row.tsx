import type { CaseRow, Person } from '../cases/case-row.js'
import type { Activities } from '../cases/use-activities.js'
import { useTexts } from '../i18n/use-texts.js'
import { addressOf } from '../navigation/view.js'
import type { Repair } from '../repairs/repair.js'
import { memo } from '../ui/memo.js'
import { CaseState } from './case-state.js'

interface CaseTableRowProps {
  readonly row: CaseRow
  readonly index: number
  readonly activities: Activities
  readonly user: string | null
  readonly isSelected: boolean
  readonly toggle: (id: string) => void
  readonly begin: (repair: Repair) => void
}

/** One case: what it is about, and whether it can be closed. */
export const CaseTableRow = memo(Row)

function Row({ row, index, activities, user, isSelected, toggle, begin }: CaseTableRowProps) {
  const { text } = useTexts()
  const { id, shown } = row
  return (
    <tr role="row" aria-rowindex={index + 2} data-index={index} class={isSelected ? 'selected' : ''}>
      <td role="cell" class="columnSelect">
        <label class="target">
          <input
            type="checkbox"
            checked={isSelected}
            aria-label={text('selectCase', { id })}
            onChange={() => toggle(id)}
          />
        </label>
      </td>
      <th role="rowheader" scope="row" class="columnCase">
        <a href={addressOf({ kind: 'case', id })} data-case={id}>
          {id}
        </a>
      </th>
      <td role="cell" class="columnSubject">
        {shown?.subject}
        {row.mark > 0 && <span class="mark">{text('changedJustNow')}</span>}
      </td>
      <td role="cell" class="columnCustomer">
        {shown?.customer?.customerName}
      </td>
      <td role="cell" class="columnOwner">
        {shown && (nameOf(shown.owner.user) ?? <span class="hint">{text('nobody')}</span>)}
      </td>
      <td role="cell" class="columnDepartment">
        {shown?.department.name}
      </td>
      <td role="cell" class="columnState">
        <CaseState {...{ row, activities, user, begin }} />
      </td>
    </tr>
  )
}

function nameOf(person: Person | undefined): string | null {
  return person ? `${person.firstName} ${person.lastName}` : null
}
