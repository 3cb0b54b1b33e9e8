import { type Expression, type SqlBool, sql } from 'kysely'
import type { JournalKind } from '../../domain/journal.js'
import type { Engine } from './connection.js'
import { arg, prepare } from './prepared.js'
import type { JournalTable } from './tables.js'

type Column = 'status_before' | 'status_after' | 'assigned_before' | 'assigned_after' | 'queue_before' | 'queue_after'

/** The columns that an entry fills: for each an expression over the activity. */
export type Changed = { readonly [C in Column]?: Expression<JournalTable[C]> }

/** An entry for each chosen activity, ordered by id; takes the arguments of a stamp and those of the choice. */
export function journalActivities({ db }: Engine, kind: JournalKind, changed: Changed, chosen: Expression<SqlBool>) {
  const columns = Object.keys(changed) as Column[]
  return prepare(
    db
      .insertInto('journal')
      .columns(['at', 'actor', 'client_id', 'kind', 'department_id', 'case_id', 'activity_id', ...columns])
      .expression(
        db
          .selectFrom('activities')
          .select([
            arg<number>('at').as('at'),
            arg<string>('actor').as('actor'),
            arg<number | null>('client').as('client_id'),
            sql.lit(kind).as('kind'),
            'department_id',
            'case_id',
            'id',
            ...columns.map((column) => sql`${changed[column]}`.as(column)),
          ])
          .where(chosen)
          .orderBy('id'),
      ),
  )
}
