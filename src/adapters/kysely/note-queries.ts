import { sql } from 'kysely'
import type { NoteRecord } from '../../domain/note.js'
import type { NoteReader } from '../../domain/ports.js'
import { refersTo } from './conditions.js'
import type { Connection, Engine } from './connection.js'
import { idSearch } from './id-search.js'
import { type People, peopleNamed, peopleStatements } from './people.js'
import { type Arguments, arg, idList, type Prepared, prepare } from './prepared.js'
import type { Tables } from './tables.js'

/** The statements of the queries for notes, compiled once for an engine. */
export type NoteQueryStatements = ReturnType<typeof noteQueryStatements>

const COLUMNS = ['notes.id', 'notes.case_id', 'notes.content', 'notes.created_at', 'notes.created_by'] as const

export function noteQueryStatements(engine: Engine) {
  const { db, among } = engine
  /** The lowest id among the newest notes of a case; null where it has fewer. */
  const oldest = sql<number>`(select newer.id from notes newer where newer.case_id = cases.id order by newer.id desc
    limit 1 offset ${arg<number>('most')} - 1)`
  return {
    people: peopleStatements(engine),
    search: idSearch(engine, 'notes'),
    records: prepare(db.selectFrom('notes').select(COLUMNS).where(among('notes.id', 'ids')).orderBy('notes.id')),
    newest: prepare(
      db
        .selectFrom('cases')
        .innerJoin('notes', 'notes.case_id', 'cases.id')
        .select(COLUMNS)
        .where(among('cases.id', 'ids'))
        .where('notes.id', '>=', sql<number>`coalesce(${oldest}, 0)`)
        .orderBy('notes.id', 'desc'),
    ),
  }
}

/** Notes as the connection sees them. */
export function noteQueries(connection: Connection, statements: NoteQueryStatements): NoteReader {
  const { search, people: named } = statements
  const read = async (query: Prepared<Tables['notes']>, args: Arguments): Promise<NoteRecord[]> => {
    const rows = await connection.all(query, args)
    const people = await peopleNamed(
      connection,
      named,
      rows.map((row) => row.created_by),
    )
    return rows.map((row) => toRecord(row, people))
  }
  return {
    records: (ids) => read(statements.records, { ids: idList(ids) }),
    newest: (cases, most) => read(statements.newest, { ids: idList(cases), most }),
    search: (of, window) => search.find(connection, refersTo('case_id', of), window),
    count: (of) => search.count(connection, refersTo('case_id', of)),
  }
}

function toRecord(row: Tables['notes'], people: People): NoteRecord {
  return {
    id: String(row.id),
    case: String(row.case_id),
    content: row.content,
    created: row.created_at,
    createdBy: people.doer(row.created_by),
  }
}
