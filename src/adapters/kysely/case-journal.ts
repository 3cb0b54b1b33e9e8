import { type Expression, type SqlBool, sql } from 'kysely'
import type { Engine } from './connection.js'
import { entryStamp, STAMP_COLUMNS } from './entry-stamp.js'
import { prepare } from './prepared.js'

/** The status of a case after each change; null where it stays as it is. */
const STATUS_AFTER = { case_created: 'open', case_reopened: 'open', case_edited: null, case_closed: 'closed' } as const

const COLUMNS = [...STAMP_COLUMNS, 'department_id', 'case_id', 'status_before', 'status_after'] as const

/**
 * An entry for each chosen case, ordered by id; takes the arguments of a stamp and those of the choice.
 * @param edited the names of the members that an edit changes, with commas between them
 */
export function journalCases(
  { db }: Engine,
  kind: keyof typeof STATUS_AFTER,
  before: Expression<string | null>,
  chosen: Expression<SqlBool>,
  edited?: Expression<string>,
) {
  const after = STATUS_AFTER[kind]
  return prepare(
    db
      .insertInto('journal')
      .columns([...COLUMNS, ...(edited ? (['changed'] as const) : [])])
      .expression(
        db
          .selectFrom('cases')
          .select([
            ...entryStamp(kind),
            'department_id',
            'id',
            sql<string | null>`${before}`.as('status_before'),
            sql<string | null>`${after === null ? before : sql.lit(after)}`.as('status_after'),
            ...(edited ? [sql<string>`${edited}`.as('changed')] : []),
          ])
          .where(chosen)
          .orderBy('id'),
      ),
  )
}
