import Type, { type Static } from 'typebox'
import { CASE_STATUSES } from '../../../domain/case.js'
import type { Completion } from '../../../domain/complete-activities.js'
import { CLOSED } from '../schemas.js'
import { labelled, linkTo, type Setting } from './members.js'
import { ID, LINKS, labelOf, rootOf } from './shapes.js'
import { View } from './view.js'

const CASE = Type.Object({ id: ID, link: LINKS, status: labelOf(CASE_STATUSES) }, CLOSED)

/** Activities that were completed, each with its case. */
export const COMPLETIONS = rootOf('activities', 'Completions', {
  activity: Type.Array(Type.Object({ id: ID, link: LINKS, case: Type.Optional(CASE) }, CLOSED)),
})

/** What was completed, and what has become of the cases. */
export function completionsView(completions: readonly Completion[], { texts, base }: Setting): View {
  const activity = completions.map(({ activity: id, case: of }) => ({
    id,
    link: linkTo('self', `${base}/activity/${id}`),
    ...(of && {
      case: { id: of.id, link: linkTo('case', `${base}/case/${of.id}`), status: labelled(of.status, texts.caseStatus) },
    }),
  }))
  return new View('activities', { activity } satisfies Static<typeof COMPLETIONS>)
}
