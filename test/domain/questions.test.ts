import t from 'tap'
import {
  ACTIVITY_SUBSTATUSES,
  ACTIVITY_TYPES,
  type ActivityStatus,
  isLiveConversation,
  isOpenActivity,
  isSettled,
} from '../../src/domain/activity.js'
import { CASE_STATUSES, isOpenCase } from '../../src/domain/case.js'

const STATUSES = Object.keys(ACTIVITY_SUBSTATUSES) as ActivityStatus[]

t.strictSame(CASE_STATUSES.filter(isOpenCase), ['open', 'ready_for_closure'])
t.strictSame(STATUSES.filter(isOpenActivity), ['in_workflow', 'awaiting_assignment', 'assigned', 'in_precompletion'])
t.strictSame(STATUSES.filter(isSettled), ['awaiting_assignment', 'assigned'])
t.strictSame([...ACTIVITY_TYPES, 'site_visit'].filter(isLiveConversation), ['call_track', 'chat', 'web'])
