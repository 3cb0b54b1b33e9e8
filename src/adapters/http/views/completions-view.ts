import type { Completion } from '../../../domain/complete-activities.js'
import { labelled, linkTo, type Setting } from './members.js'
import { View } from './view.js'

/** What was completed, and what has become of the cases. */
export function completionsView(completions: readonly Completion[], { texts, base }: Setting): View {
  const activity = completions.map(({ activity: id, case: of }) => ({
    id,
    link: linkTo('self', `${base}/activity/${id}`),
    ...(of && {
      case: { id: of.id, link: linkTo('case', `${base}/case/${of.id}`), status: labelled(of.status, texts.caseStatus) },
    }),
  }))
  return new View('activities', { activity })
}
