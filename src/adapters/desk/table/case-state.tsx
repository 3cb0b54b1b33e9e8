import { activityOf, type CaseRow, type Violation } from '../cases/case-row.js'
import { isClosable } from '../cases/reasons.js'
import { remedyOf } from '../cases/remedy.js'
import type { Activities } from '../cases/use-activities.js'
import { useTexts } from '../i18n/use-texts.js'

interface CaseStateProps {
  readonly row: CaseRow
  readonly activities: Activities
  readonly user: string | null
}

/** Whether a case can be closed; if not, each reason in the words of the service, and what would free the case. */
export function CaseState({ row, activities, user }: CaseStateProps) {
  const { text } = useTexts()
  if (row.isClosedHere) return <span class="state closed">{text('closedHere')}</span>
  if (!row.judgement) return <span class="state">{text('judging')}</span>
  if (isClosable(row)) return <span class="state closable">{text('closable')}</span>
  return (
    <ul class="reasons">
      {row.judgement.violation.map((violation, at, all) => (
        <Reason
          key={`${violation.code} ${violation.key}`}
          {...{ violation, activities, user }}
          isFirst={all.findIndex(({ key }) => key === violation.key) === at}
        />
      ))}
    </ul>
  )
}

/** One reason, and its remedy. Repairs that the page itself can do belong here, beside the remedy. */
function Reason({
  violation,
  activities,
  user,
  isFirst,
}: {
  readonly violation: Violation
  /** Whether no reason above is about the same activity. */
  readonly isFirst: boolean
  readonly activities: Activities
  readonly user: string | null
}) {
  const { text } = useTexts()
  const id = activityOf(violation)
  const activity = id === null ? null : (activities.get(id) ?? null)
  const remedy = remedyOf(violation, { activity, user })
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
    </li>
  )
}
