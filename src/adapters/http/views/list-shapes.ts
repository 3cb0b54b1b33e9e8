import Type from 'typebox'
import { ACTIVITY } from './activity-view.js'
import { CASE } from './case-view.js'
import { OF_PAGE } from './pagination-view.js'
import { rootOf } from './shapes.js'

/** Cases by their ids. */
export const CASES = rootOf('cases', 'Cases', { case: Type.Array(CASE) })

/** Activities by their ids. */
export const ACTIVITIES = rootOf('activities', 'Activities', { activity: Type.Array(ACTIVITY) })

/** Cases that a search has found, or how many there are: one shape, since typed clients would have to tell two apart. */
export const FOUND_CASES = rootOf('cases', 'CasePage', { case: Type.Optional(Type.Array(CASE)), ...OF_PAGE })

/** Activities that a search has found, or how many there are. */
export const FOUND_ACTIVITIES = rootOf('activities', 'ActivityPage', {
  activity: Type.Optional(Type.Array(ACTIVITY)),
  ...OF_PAGE,
})
