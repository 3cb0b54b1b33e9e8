import type { CaseStatus, Severity } from '../../domain/case.js'
import type { CaseRecord } from '../../domain/case-record.js'
import type { Id } from '../../domain/id.js'
import { CASE_COLUMNS } from './columns.js'
import type { Connection, Engine } from './connection.js'
import { type People, type PeopleStatements, peopleNamed } from './people.js'
import { idList, type Prepared, prepare } from './prepared.js'

/** The statement on whole cases, compiled once for an engine. */
export type CaseRecordStatements = ReturnType<typeof caseRecordStatements>

export function caseRecordStatements({ db, among }: Engine) {
  return {
    records: prepare(
      db
        .selectFrom('cases')
        .innerJoin('departments', 'departments.id', 'cases.department_id')
        .leftJoin('customers', 'customers.id', 'cases.customer_id')
        .select(CASE_COLUMNS.map((column) => `cases.${column}` as const))
        .select(['departments.name as department_name', 'customers.name as customer_name'])
        .where(among('cases.id', 'ids'))
        .orderBy('cases.id'),
    ),
  }
}

type Row = CaseRecordStatements['records'] extends Prepared<infer R> ? R : never

/** Reads whole cases with every name that they show: two statements, however many cases. */
export async function readCaseRecords(
  connection: Connection,
  statements: CaseRecordStatements & { readonly people: PeopleStatements },
  ids: readonly Id[],
): Promise<readonly CaseRecord[]> {
  const rows = await connection.all(statements.records, { ids: idList(ids) })
  const mentions = rows.flatMap((row) => [row.owner_id, row.created_by, row.last_modified_by])
  const people = await peopleNamed(connection, statements.people, mentions)
  return rows.map((row) => toRecord(row, people))
}

function toRecord(row: Row, people: People): CaseRecord {
  return {
    id: String(row.id),
    department: { id: String(row.department_id), name: row.department_name },
    status: row.status as CaseStatus,
    severity: row.severity as Severity,
    subject: row.subject,
    description: row.description,
    solution: row.solution,
    owner: people.user(row.owner_id),
    customer: row.customer_id === null ? null : { id: String(row.customer_id), name: row.customer_name ?? '' },
    originatingChannel: row.originating_channel,
    created: row.created_at,
    createdBy: people.doer(row.created_by),
    lastModified: row.last_modified_at,
    lastModifiedBy: people.doer(row.last_modified_by),
    lastClosed: row.last_closed_at,
    dueDate: row.due_at,
  }
}
