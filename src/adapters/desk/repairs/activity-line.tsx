import type { ShownActivity } from '../cases/case-row.js'
import { useTexts } from '../i18n/use-texts.js'

/** An activity in one line: what it is, its state, and who has it. */
export function ActivityLine({ activity }: { readonly activity: ShownActivity }) {
  const { text } = useTexts()
  const { type, id, subject, status, queue, awaitingSupervision } = activity
  const { assigned } = status
  const state = [
    status.displayValue,
    assigned ? `${assigned.user.firstName} ${assigned.user.lastName}` : queue?.name,
    assigned?.pinned === true && text('pinned'),
    assigned?.locked === true && text('locked'),
    awaitingSupervision && text('reason400912'),
  ]
  return (
    <span class="activity-line">
      <span>{text('activityNamed', { type: type.displayValue, id, subject })}</span>
      <span class="hint">{state.filter(Boolean).join(' · ')}</span>
    </span>
  )
}
