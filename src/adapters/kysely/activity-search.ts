import type { ActivityFilter } from '../../domain/activity-record.js'
import { type Condition, equal, FAR, inDepartments, notYet, refersTo } from './conditions.js'
import type { Engine } from './connection.js'
import { type IdSearch, idSearch } from './id-search.js'

/** The search for activities, on an engine. */
export interface ActivitySearch extends IdSearch {
  /** The conditions of a filter; a search passes over `skip` rows one by one. */
  conditions(filter: ActivityFilter, skip?: number): readonly Condition[]
}

export function activitySearch(engine: Engine): ActivitySearch {
  return {
    ...idSearch(engine, 'activities'),
    conditions(filter, skip = 0) {
      const { status, departments } = filter
      const ofOpen = status !== null && status !== 'completed'
      const several = departments !== null && departments.length > 1
      const leads = filter.case === null && filter.queue === null && !ofOpen && !(several && skip > FAR)
      return [
        ...refersTo(engine.caseOfWork, filter.case),
        // Few activities wait in a queue, beside all that ever did.
        ...refersTo('queue_id', filter.queue, !ofOpen),
        ...refersTo('assigned_to', filter.assignedTo),
        ...inDepartments(engine, departments, leads),
        ...(ofOpen ? [notYet('completed', filter.case === null)] : []),
        ...(status === 'open' ? [] : equal('status', status)),
        ...equal('substatus', filter.substatus),
        ...equal('type', filter.type),
        ...equal('mode', filter.mode),
        ...equal('priority', filter.priority),
      ]
    },
  }
}
