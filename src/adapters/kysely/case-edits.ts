import { type SqlBool, sql } from 'kysely'
import type { CaseStatus, Severity } from '../../domain/case.js'
import type { CaseState } from '../../domain/case-content.js'
import type { CaseRepository } from '../../domain/ports.js'
import { stampArguments } from './actor.js'
import { journalCases } from './case-journal.js'
import type { Connection, Engine, LockMode } from './connection.js'
import { lockable } from './lockable.js'
import { modified } from './modified.js'
import { type Arguments, arg, idList, prepare } from './prepared.js'
import type { Tables } from './tables.js'

/** The statements that edit cases, compiled once for an engine. */
export type CaseEditStatements = ReturnType<typeof caseEditStatements>

const CONTENT = ['subject', 'description', 'solution', 'severity', 'due_at', 'owner_id'] as const
const STATE = ['id', 'department_id', 'status', 'last_modified_at', ...CONTENT] as const

/** SQLite keeps the room for the close of an edited case (decision 29): the edit does not touch it. */
export function caseEditStatements(engine: Engine) {
  const { db, among } = engine
  const states = db.selectFrom('cases').select(STATE).where(among('id', 'ids')).orderBy('id')
  const asSeen = sql<SqlBool>`id = ${arg<number>('id')} and status <> 'closed'
    and last_modified_at = ${arg<number>('lastModified')}`
  return {
    states: lockable(engine, states),
    journal: journalCases(engine, 'case_edited', sql.ref<string>('status'), asSeen, arg<string>('edited')),
    edit: prepare(
      db
        .updateTable('cases')
        .set({
          subject: arg<string>('subject'),
          description: arg<string | null>('description'),
          solution: arg<string | null>('solution'),
          severity: arg<string>('severity'),
          due_at: arg<number | null>('dueDate'),
          owner_id: arg<number | null>('owner'),
          ...modified(engine),
        })
        .where(asSeen),
    ),
  }
}

/** Edits cases in a unit. */
export function caseEdits(
  connection: Connection,
  statements: CaseEditStatements,
  locks: LockMode,
): Pick<CaseRepository, 'lockStates' | 'edit'> {
  return {
    async lockStates(ids) {
      const rows = await connection.all(statements.states[locks], { ids: idList(ids) })
      return rows.map(toState)
    },
    edit({ id, lastModified, content: { subject, description, solution, severity, dueDate, owner }, edited }, stamp) {
      const args: Arguments = {
        ...stampArguments(stamp),
        ...{ id: Number(id), lastModified, subject, description, solution, severity, dueDate },
        owner: owner === null ? null : Number(owner),
        edited: edited.join(),
      }
      return connection.runBoth(statements.journal, statements.edit, args)
    },
  }
}

function toState(row: Pick<Tables['cases'], (typeof STATE)[number]>): CaseState {
  return {
    id: String(row.id),
    department: String(row.department_id),
    status: row.status as CaseStatus,
    lastModified: row.last_modified_at,
    subject: row.subject,
    description: row.description,
    solution: row.solution,
    severity: row.severity as Severity,
    dueDate: row.due_at,
    owner: row.owner_id === null ? null : String(row.owner_id),
  }
}
