import Database from 'better-sqlite3'
import t from 'tap'
import { newFile } from './new-file.js'

const activity = (verb: string, id: number, of: number | null, status: string) =>
  `${verb} into activities (cluster_key, id, case_id, department_id, type, mode, status, locked, pinned,
    awaiting_supervision, subject, created_at, last_modified_at) values (${String(of ?? 0)}, ${String(id)}, ${String(of)}, 1, 'task', 'none', '${status}', 0, 0, 0, '', 0, 0)`
const aCase = (verb: string, id: number, status: string) =>
  `${verb} into cases (id, department_id, status, severity, subject, created_at, last_modified_at)
    values (${String(id)}, 1, '${status}', 'low', '', 0, 0)`
const entry = (verb: string, number: string) =>
  `${verb} into journal (seq, at, actor, kind, department_id) values (${number}, 0, 'user/7', 'case_closed', 1)`

/** The changes that the database refuses, whichever program makes them; the first words name the change. */
const REFUSED: readonly (readonly [string, RegExp])[] = [
  ["update cases set status = 'closed' where id = 2", /open work/],
  ["update cases set status = 'closed'", /open work/],
  ["update or ignore cases set status = 'closed' where id = 2", /open work/],
  ['update or replace cases set id = 2 where id = 3', /open work/],
  [aCase('insert or replace', 2, 'closed'), /open work/],
  [aCase('replace', 2, 'closed'), /open work/],
  [`${aCase('insert', 2, 'open')} on conflict do update set status = 'closed'`, /open work/],
  [activity('insert', 41, 3, 'assigned'), /open work/],
  [activity('insert or replace', 31, 3, 'assigned'), /open work/],
  [activity('insert or replace', 21, 3, 'awaiting_assignment'), /open work/],
  [activity('insert or ignore', 41, 3, 'in_workflow'), /open work/],
  ["update activities set status = 'assigned' where id = 31", /open work/],
  ["update activities set status = 'in_precompletion'", /open work/],
  ['update activities set case_id = 3, cluster_key = 3 where id = 21', /open work/],
  [`${activity('insert', 31, 3, 'completed')} on conflict do update set status = 'assigned'`, /open work/],
  ['update journal set at = 1', /append-only/],
  ["update journal set kind = 'case_opened' where seq = 1", /append-only/],
  ['delete from journal', /append-only/],
  [entry('insert or replace', '1'), /append-only/],
  [entry('replace', '1'), /append-only/],
  [`${entry('insert', '1')} on conflict do update set at = 1`, /append-only/],
  [aCase('insert', 4, 'reopened'), /CHECK/],
  [activity('insert', 41, 1, 'done'), /CHECK/],
  ["update cases set status = 'Closed' where id = 1", /CHECK/],
  ['update activities set case_id = 1 where id = 21', /CHECK/],
  ['update activities set case_id = 3 where id = 21', /CHECK/],
  [entry('insert', '0'), /CHECK/],
  [entry('insert or replace', '-1'), /CHECK/],
  [activity('insert', 21, 1, 'completed'), /UNIQUE/],
  [activity('insert', 41, 9, 'completed'), /FOREIGN KEY/],
  ['delete from cases where id = 2', /FOREIGN KEY/],
  ["insert into departments (id, name) values ('abc', '')", /datatype mismatch|cannot store TEXT/],
  ["insert into departments (id, name) values ('1x', '')", /datatype mismatch|cannot store TEXT/],
  ["insert into departments (id, name) values (1.5, '')", /datatype mismatch|cannot store REAL/],
  ["update activities set case_id = 'abc' where id = 21", /cannot store TEXT/],
  ["update cases set owner_id = x'01'", /cannot store BLOB/],
  ["update cases set last_modified_at = 'now'", /cannot store TEXT/],
]

/** The changes that the database allows. */
const ALLOWED: readonly string[] = [
  "update cases set status = 'closed' where id = 1",
  "update cases set status = 'open' where id = 3",
  "update cases set subject = 'x'",
  aCase('insert', 4, 'closed'),
  activity('insert', 41, 1, 'assigned'),
  activity('insert', 41, null, 'assigned'),
  activity('insert', 41, 3, 'completed'),
  "update activities set status = 'completed'",
  'update activities set case_id = 1, cluster_key = 1 where id = 21',
  'update activities set locked = 1',
  entry('insert', 'null'),
]

await t.test('changes that the database allows', async (t) => {
  const database = new Database(await newFile(t))
  const everything = () =>
    ['cases', 'activities', 'journal'].map((table) => database.prepare(`select * from ${table}`).all())

  /** Runs a statement and takes it back; returns the message of the refusal, or null. */
  function refusalOf(statement: string): string | null {
    database.exec('begin immediate')
    try {
      database.exec(statement)
      return null
    } catch (error) {
      return String(error)
    } finally {
      if (database.inTransaction) database.exec('rollback')
    }
  }

  const before = everything()
  const short = (statement: string) => statement.replaceAll(/\s+/g, ' ').slice(0, 110)
  for (const [statement, reason] of REFUSED) t.match(refusalOf(statement), reason, short(statement))
  for (const statement of ALLOWED) t.equal(refusalOf(statement), null, short(statement))
  t.strictSame(everything(), before)

  database.exec(entry('insert', 'null'))
  t.strictSame(database.prepare('select seq from journal').pluck().all(), [1, 2], 'the journal counts on')
  database.close()
})
