import Type from 'typebox'
import { ACTIVITY } from './activity-view.js'
import { CASE } from './case-view.js'
import { PAGINATION } from './pagination-view.js'
import { rootOf } from './shapes.js'

const COUNT = { count: Type.Integer({ minimum: 0 }) }

/** Cases by their ids. */
export const CASES = rootOf('cases', 'Cases', { case: Type.Array(CASE) })

/** Activities by their ids. */
export const ACTIVITIES = rootOf('activities', 'Activities', { activity: Type.Array(ACTIVITY) })

/** Cases that a search has found, or how many there are. */
export const FOUND_CASES = Type.Union([
  rootOf('cases', 'CasePage', { case: Type.Array(CASE), paginationInfo: PAGINATION }),
  rootOf('cases', 'CaseCount', COUNT),
])

/** Activities that a search has found, or how many there are. */
export const FOUND_ACTIVITIES = Type.Union([
  rootOf('activities', 'ActivityPage', { activity: Type.Array(ACTIVITY), paginationInfo: PAGINATION }),
  rootOf('activities', 'ActivityCount', COUNT),
])
