import Type, { type Static } from 'typebox'
import type { Creation } from '../../../domain/create-activity.js'
import type { Id } from '../../../domain/id.js'
import { CLOSED } from '../schemas.js'
import { linkTo } from './members.js'
import { ID, LINKS, rootOf } from './shapes.js'
import { View } from './view.js'

/** An activity that was created, with its case. */
export const CREATION = rootOf('activity', 'Creation', {
  id: ID,
  link: LINKS,
  case: Type.Object({ id: ID, link: LINKS }, CLOSED),
})

/** Where what was created can be found. */
export function creationView({ activity, case: of }: Creation, base: string): View {
  return new View('activity', {
    id: activity,
    link: linkTo('self', `${base}/activity/${activity}`),
    case: { id: of, link: linkTo('case', `${base}/case/${of}`) },
  } satisfies Static<typeof CREATION>)
}

/** A case that was created by itself. */
export const NEW_CASE = rootOf('case', 'NewCase', { id: ID, link: LINKS })

/** Where a new case can be found. */
export function newCaseView(id: Id, base: string): View {
  return new View('case', { id, link: linkTo('self', `${base}/case/${id}`) } satisfies Static<typeof NEW_CASE>)
}
