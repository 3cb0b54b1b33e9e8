import type { ActivityReader } from '../../domain/ports.js'
import { activityRecordStatements, readActivityRecords } from './activity-records.js'
import { activitySearch } from './activity-search.js'
import type { Connection, Engine } from './connection.js'
import { peopleStatements } from './people.js'

/** The statements of the queries for activities, compiled once for an engine. */
export type ActivityQueryStatements = ReturnType<typeof activityQueryStatements>

export function activityQueryStatements(engine: Engine) {
  return { ...activityRecordStatements(engine), people: peopleStatements(engine), search: activitySearch(engine) }
}

/** The queries that only show activities. */
export type ActivityQueries = Pick<ActivityReader, 'records' | 'search' | 'count'>

/** Activities as the connection sees them. */
export function activityQueries(connection: Connection, statements: ActivityQueryStatements): ActivityQueries {
  const { search } = statements
  return {
    records: (ids) => readActivityRecords(connection, statements, ids),
    search: (filter, window) => search.find(connection, search.conditions(filter, window.skip), window),
    count: (filter) => search.count(connection, search.conditions(filter)),
  }
}
