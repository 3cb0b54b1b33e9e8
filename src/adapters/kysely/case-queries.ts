import type { CaseReader } from '../../domain/ports.js'
import { caseRecordStatements, readCaseRecords } from './case-records.js'
import { caseSearch } from './case-search.js'
import type { Connection, Engine } from './connection.js'
import { peopleStatements } from './people.js'

/** The statements of the queries for cases, compiled once for an engine. */
export type CaseQueryStatements = ReturnType<typeof caseQueryStatements>

export function caseQueryStatements(engine: Engine) {
  return { ...caseRecordStatements(engine), people: peopleStatements(engine), search: caseSearch(engine) }
}

/** The queries that only show cases. */
export type CaseQueries = Pick<CaseReader, 'records' | 'search' | 'count'>

/** Cases as the connection sees them. */
export function caseQueries(connection: Connection, statements: CaseQueryStatements): CaseQueries {
  const { search } = statements
  return {
    records: (ids) => readCaseRecords(connection, statements, ids),
    search: (filter, window) => search.find(connection, search.conditions(filter, window.skip), window),
    count: (filter) => search.count(connection, search.conditions(filter)),
  }
}
