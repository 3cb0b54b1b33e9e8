import type { Creation } from '../../../domain/create-activity.js'
import { linkTo } from './members.js'
import { View } from './view.js'

/** Where what was created can be found. */
export function creationView({ activity, case: of }: Creation, base: string): View {
  return new View('activity', {
    id: activity,
    link: linkTo('self', `${base}/activity/${activity}`),
    case: { id: of, link: linkTo('case', `${base}/case/${of}`) },
  })
}
