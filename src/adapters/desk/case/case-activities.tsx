import type { ShownActivity } from '../cases/case-row.js'
import { ActivityLine } from '../repairs/activity-line.js'
import { offersOn } from '../repairs/offers.js'
import type { Repair } from '../repairs/repair.js'
import { RepairButtons } from '../repairs/repair-buttons.js'

interface CaseActivitiesProps {
  readonly activities: readonly ShownActivity[]
  readonly caseId: string
  readonly user: string | null
  readonly begin: (repair: Repair) => void
}

/** Activities of a case, each with the changes that its state allows. */
export function CaseActivities({ activities, caseId, user, begin }: CaseActivitiesProps) {
  return (
    <ul class="entries">
      {activities.map((activity) => (
        <li key={activity.id}>
          <ActivityLine activity={activity} />
          <RepairButtons kinds={offersOn(activity, user)} {...{ caseId, activity, begin }} />
        </li>
      ))}
    </ul>
  )
}
