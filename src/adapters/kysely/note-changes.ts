import { type Expression, type SqlBool, sql } from 'kysely'
import type { NoteRepository } from '../../domain/ports.js'
import { actorOf, stampArguments } from './actor.js'
import type { Connection, Engine } from './connection.js'
import { entryStamp, STAMP_COLUMNS } from './entry-stamp.js'
import { takeId } from './next-id.js'
import { arg, idList, idValue, prepare } from './prepared.js'

/** The statements that add and delete notes, compiled once for an engine. */
export type NoteChangeStatements = ReturnType<typeof noteChangeStatements>

export function noteChangeStatements(engine: Engine) {
  const { db, among } = engine
  return {
    facts: prepare(
      db
        .selectFrom('notes')
        .select(['id', 'created_by'])
        .where(among('id', 'ids'))
        .where('case_id', '=', arg<number>('case'))
        .orderBy('id'),
    ),
    nextId: prepare(engine.nextId('notes')),
    insert: prepare(
      db.insertInto('notes').values({
        id: arg<number>('id'),
        case_id: arg<number>('case'),
        content: arg<string>('content'),
        created_at: arg<number>('at'),
        created_by: arg<string>('actor'),
      }),
    ),
    journalAddition: journalNotes(engine, 'case_note_added', sql<SqlBool>`notes.id = ${arg<number>('id')}`),
    journalDeletions: journalNotes(engine, 'case_note_deleted', among('notes.id', 'ids')),
    delete: prepare(db.deleteFrom('notes').where(among('id', 'ids'))),
  }
}

/** An entry for each chosen note, ordered by id, without its text; takes the arguments of a stamp. */
function journalNotes({ db }: Engine, kind: 'case_note_added' | 'case_note_deleted', chosen: Expression<SqlBool>) {
  return prepare(
    db
      .insertInto('journal')
      .columns([...STAMP_COLUMNS, 'department_id', 'case_id', 'note_id'])
      .expression(
        db
          .selectFrom('notes')
          .innerJoin('cases', 'cases.id', 'notes.case_id')
          .select([...entryStamp(kind), 'cases.department_id', 'cases.id as case_id', 'notes.id as note_id'])
          .where(chosen)
          .orderBy('notes.id'),
      ),
  )
}

/** Adds and deletes notes in a unit. */
export function noteChanges(
  connection: Connection,
  statements: NoteChangeStatements,
): Pick<NoteRepository, 'facts' | 'create' | 'delete'> {
  return {
    async facts(of, ids) {
      const rows = await connection.all(statements.facts, { ids: idList(ids), case: idValue(of) })
      return rows.map((row) => ({ id: String(row.id), createdBy: actorOf(row.created_by) }))
    },
    async create({ case: of, content }, stamp) {
      const id = await takeId(connection, statements.nextId)
      const args = { ...stampArguments(stamp), id, case: Number(of), content }
      await connection.runBoth(statements.insert, statements.journalAddition, args)
      return String(id)
    },
    delete: (ids, stamp) =>
      connection.runBoth(statements.journalDeletions, statements.delete, {
        ...stampArguments(stamp),
        ids: idList(ids),
      }),
  }
}
