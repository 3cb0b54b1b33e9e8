import { type Expression, type SqlBool, sql } from 'kysely'
import type { Engine } from './connection.js'
import { arg, prepare } from './prepared.js'

/** The status of a case after each change. */
const STATUS_AFTER = { case_created: 'open', case_reopened: 'open', case_closed: 'closed' } as const

/** An entry for each chosen case, ordered by id; takes the arguments of a stamp and those of the choice. */
export function journalCases(
  { db }: Engine,
  kind: keyof typeof STATUS_AFTER,
  before: Expression<string | null>,
  chosen: Expression<SqlBool>,
) {
  return prepare(
    db
      .insertInto('journal')
      .columns(['at', 'actor', 'client_id', 'kind', 'department_id', 'case_id', 'status_before', 'status_after'])
      .expression(
        db
          .selectFrom('cases')
          .select([
            arg<number>('at').as('at'),
            arg<string>('actor').as('actor'),
            arg<number | null>('client').as('client_id'),
            sql.lit(kind).as('kind'),
            'department_id',
            'id',
            sql<string | null>`${before}`.as('status_before'),
            sql.lit(STATUS_AFTER[kind]).as('status_after'),
          ])
          .where(chosen)
          .orderBy('id'),
      ),
  )
}
