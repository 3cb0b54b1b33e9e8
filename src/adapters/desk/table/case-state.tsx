import { activityOf, type CaseRow, type Violation } from '../cases/case-row.js'
import { isClosable } from '../cases/reasons.js'
import { remedyOf } from '../cases/remedy.js'
import type { Activities } from '../cases/use-activities.js'
import { useTexts } from '../i18n/use-texts.js'
import { offersFor } from '../repairs/offers.js'
import type { Repair } from '../repairs/repair.js'
import { RepairButtons } from '../repairs/repair-buttons.js'

interface CaseStateProps {
  readonly row: CaseRow
  readonly activities: Activities
  readonly user: string | null
  readonly begin: (repair: Repair) => void
}

/** Whether a case can be closed; if not, each reason in the words of the service, and what would free the case. */
export function CaseState({ row, activities, user, begin }: CaseStateProps) {
  const { text } = useTexts()
  if (row.isClosedHere) return <span class="state closed">{text('closedHere')}</span>
  if (!row.judgement) return <span class="state">{text('judging')}</span>
  if (isClosable(row)) return <span class="state closable">{text('closable')}</span>
  return (
    <ul class="reasons">
      {row.judgement.violation.map((violation, at, all) => (
        <Reason
          key={`${violation.code} ${violation.key}`}
          {...{ row, violation, activities, user, begin }}
          isFirst={all.findIndex(({ key }) => key === violation.key) === at}
          isLast={at === all.length - 1}
        />
      ))}
    </ul>
  )
}

interface ReasonProps extends CaseStateProps {
  readonly violation: Violation
  /** Whether no reason above is about the same activity. */
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** One reason, its remedy, and the changes that the page itself can make. */
function Reason({ row, violation, activities, user, isFirst, isLast, begin }: ReasonProps) {
  const { text } = useTexts()
  const id = activityOf(violation)
  const activity = id === null ? null : (activities.get(id) ?? null)
  const remedy = remedyOf(violation, { activity, user })
  // A note tells the colleagues who must act; once for each case will do.
  const kinds = [...offersFor(violation, { activity, user }), ...(isLast && row.shown ? (['note'] as const) : [])]
  return (
    <li>
      <span class="state blocked">{violation.text}</span>
      {activity && isFirst && (
        <span class="activity">
          {text('activityNamed', {
            type: activity.type.displayValue,
            id: activity.id,
            subject: activity.subject,
          })}
        </span>
      )}
      {remedy && <span class="remedy">{text(remedy.key, remedy.values)}</span>}
      <RepairButtons {...{ kinds, activity, begin }} caseId={row.id} />
    </li>
  )
}
