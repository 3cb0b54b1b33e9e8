import { type Expression, type SqlBool, sql } from 'kysely'
import type { JournalKind } from '../../domain/journal.js'
import type { Engine } from './connection.js'
import { entryStamp, STAMP_COLUMNS } from './entry-stamp.js'
import { prepare } from './prepared.js'
import type { JournalTable } from './tables.js'

type Column = `${'status' | 'assigned' | 'queue'}_${'before' | 'after'}` | 'case_before' | 'case_id'

/** The columns that an entry fills: for each an expression over the activity, whose case is the entry's by default. */
export type Changed = { readonly [C in Column]?: Expression<JournalTable[C]> }

/** An entry for each chosen activity, ordered by id; takes the arguments of a stamp and those of the choice. */
export function journalActivities({ db }: Engine, kind: JournalKind, changed: Changed, chosen: Expression<SqlBool>) {
  const filled = { case_id: sql.ref<number | null>('case_id'), ...changed }
  const columns = Object.keys(filled) as Column[]
  return prepare(
    db
      .insertInto('journal')
      .columns([...STAMP_COLUMNS, 'department_id', 'activity_id', ...columns])
      .expression(
        db
          .selectFrom('activities')
          .select([
            ...entryStamp(kind),
            'department_id',
            'id as activity_id',
            ...columns.map((column) => sql`${filled[column]}`.as(column)),
          ])
          .where(chosen)
          .orderBy('id'),
      ),
  )
}
