import { isOpenCase } from '../../domain/case.js'
import type { CaseFilter } from '../../domain/case-record.js'
import { type Condition, equal, FAR, inDepartments, notYet, refersTo } from './conditions.js'
import type { Engine } from './connection.js'
import { type IdSearch, idSearch } from './id-search.js'

/** The search for cases, on an engine. */
export interface CaseSearch extends IdSearch {
  /** The conditions of a filter; a search passes over `skip` rows one by one. */
  conditions(filter: CaseFilter, skip?: number): readonly Condition[]
}

export function caseSearch(engine: Engine): CaseSearch {
  return {
    ...idSearch(engine, 'cases'),
    conditions({ status, customer, owner, departments }, skip = 0) {
      const ofOpen = status !== null && isOpenCase(status)
      const several = departments !== null && departments.length > 1
      const ofNobody = customer === null && owner === null
      const leads = ofNobody && !ofOpen && !(several && skip > FAR)
      return [
        ...refersTo('customer_id', customer),
        ...refersTo('owner_id', owner),
        ...inDepartments(engine, departments, leads),
        ...(ofOpen ? [notYet('closed', ofNobody)] : []),
        ...(status === 'open' ? [] : equal('status', status)),
      ]
    },
  }
}
