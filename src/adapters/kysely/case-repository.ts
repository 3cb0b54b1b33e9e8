import { type SqlBool, sql } from 'kysely'
import type { CaseFacts, CaseStatus } from '../../domain/case.js'
import type { Id } from '../../domain/id.js'
import type { CaseRepository } from '../../domain/ports.js'
import { stampArguments } from './actor.js'
import { journalCases } from './case-journal.js'
import type { Connection, Engine, LockMode } from './connection.js'
import { lockable } from './lockable.js'
import { instantOfChange, modified } from './modified.js'
import { idList, prepare } from './prepared.js'

/** Asked in a subquery, which locks nothing: a close keeps no department from others. */
const requiredSolution = sql<string | null>`case (
  select require_solution from departments where departments.id = cases.department_id
) when 1 then coalesce(solution, '') end`

/** The statements on cases, compiled once for an engine. */
export type CaseStatements = ReturnType<typeof caseStatements>

export function caseStatements(engine: Engine) {
  const { db, among, closing } = engine
  const facts = db
    .selectFrom('cases')
    .select(['id', 'department_id', 'status', requiredSolution.as('required_solution')])
    .where(among('id', 'ids'))
    .orderBy('id')
  const open = sql<SqlBool>`${among('id', 'ids')} and status <> 'closed'`
  return {
    facts: lockable(engine, facts),
    journalClosings: journalCases(engine, 'case_closed', sql.ref<string>('status'), open),
    close: prepare(
      db
        .updateTable('cases')
        .set({
          status: sql.lit('closed'),
          last_closed_at: instantOfChange(engine),
          ...modified(engine),
          ...closing.cases,
        })
        .where(open),
    ),
  }
}

/** Cases in a unit, or in a view. */
export function caseRepository(
  connection: Connection,
  statements: CaseStatements,
  locks: LockMode,
): Pick<CaseRepository, 'facts' | 'lock' | 'close'> {
  const read = async (query: CaseStatements['facts']['plain'], ids: readonly Id[]): Promise<CaseFacts[]> => {
    const rows = await connection.all(query, { ids: idList(ids) })
    return rows.map((row) => ({
      id: String(row.id),
      department: String(row.department_id),
      status: row.status as CaseStatus,
      requiredSolution: row.required_solution,
    }))
  }
  return {
    facts: (ids) => read(statements.facts.plain, ids),
    lock: (ids) => read(statements.facts[locks], ids),
    close: (ids, stamp) =>
      connection.runBoth(statements.journalClosings, statements.close, { ...stampArguments(stamp), ids: idList(ids) }),
  }
}
