import type { DeskApi } from '../api/desk-api.js'
import { activityOf, type CaseRow } from '../cases/case-row.js'
import { REASON_NAMES } from '../cases/reason-names.js'
import { isReasonCode, reasonsOf } from '../cases/reasons.js'
import { remedyOf } from '../cases/remedy.js'
import { type Activities, useActivities } from '../cases/use-activities.js'
import { useTexts } from '../i18n/use-texts.js'
import { addressOf } from '../navigation/view.js'
import { useTimes } from './use-times.js'

interface OldestTableProps {
  readonly api: DeskApi
  /** The cases, each with its judgement. */
  readonly rows: readonly CaseRow[]
  readonly user: string | null
  /** Grows with each search. */
  readonly round: number
  /** In milliseconds since 1970. */
  readonly now: number
}

/** The blocked cases that are open for the longest time: since when, why, and what would free each. */
export function OldestTable({ api, rows, user, round, now }: OldestTableProps) {
  const { text } = useTexts()
  const activities = useActivities(api, rows, round)
  return (
    <section class="oldest">
      <h2>{text('startOldest')}</h2>
      {/* An element with another layout than that of a table keeps its role only if it is named. */}
      <table role="table" aria-label={text('startOldest')}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {text('columnCase')}
            </th>
            <th role="columnheader" scope="col">
              {text('startOpenSince')}
            </th>
            <th role="columnheader" scope="col">
              {text('reason')}
            </th>
            <th role="columnheader" scope="col">
              {text('startFrees')}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <OldestRow key={row.id} {...{ row, activities, user, now }} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface OldestRowProps {
  readonly row: CaseRow
  readonly activities: Activities
  readonly user: string | null
  readonly now: number
}

/** One case with the reason that the service names first; the page of the case has the others. */
function OldestRow({ row, activities, user, now }: OldestRowProps) {
  const { text, instant } = useTexts()
  const { ago } = useTimes()
  const { id, shown, judgement } = row
  const created = shown?.created ?? ''
  const violation = judgement?.violation[0]
  const activity = activities.get((violation && activityOf(violation)) ?? '') ?? null
  const remedy = violation && remedyOf(violation, { activity, user })
  const others = reasonsOf(row).length - 1
  const reason = () => {
    if (!violation) return null
    return isReasonCode(violation.code) ? text(REASON_NAMES[violation.code]) : violation.text
  }
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <a href={addressOf({ kind: 'case', id })}>{id}</a> {shown?.subject}
      </th>
      <td role="cell">
        <time dateTime={created} title={instant(created)}>
          {ago(Date.parse(created), now)}
        </time>
      </td>
      <td role="cell">
        <span class="state blocked">{reason()}</span>{' '}
        {others > 0 && <span class="hint">{text('startMoreReasons', { n: others })}</span>}
      </td>
      <td role="cell">{remedy && text(remedy.key, remedy.values)}</td>
    </tr>
  )
}
