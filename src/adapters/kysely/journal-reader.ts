import { sql } from 'kysely'
import type { Id } from '../../domain/id.js'
import type { Change, JournalEntry, JournalKind } from '../../domain/journal.js'
import type { JournalReader } from '../../domain/ports.js'
import { actorOf } from './actor.js'
import type { Connection, Engine } from './connection.js'
import { NO_DEPARTMENT } from './journal-row.js'
import { arg, idList, prepare } from './prepared.js'
import type { Tables } from './tables.js'

/** The statements on the journal, compiled once for an engine. */
export type JournalStatements = ReturnType<typeof journalStatements>

/** How many numbers one look passes at the most, so that a caller who reaches little costs little. */
const MOST_NUMBERS = 10_000

export function journalStatements({ db, among, amongWords, highestNumber }: Engine) {
  const entries = db
    .selectFrom('journal')
    .selectAll()
    .where('seq', '>', arg<number>('after'))
    .where('seq', '<=', arg<number>('until'))
    .orderBy('seq')
    .limit(sql<number>`${arg('limit')}`)
  const within = among('department_id', 'departments')
  const ofKinds = amongWords('kind', 'kinds')
  return {
    state: prepare(db.selectFrom('store').select(['epoch', sql<number>`${highestNumber}`.as('highest')])),
    end: prepare(db.selectFrom('journal').select(({ fn }) => fn.max('seq').as('seq'))),
    everywhere: prepare(entries),
    inDepartments: prepare(entries.where(within)),
    ofKinds: prepare(entries.where(ofKinds)),
    ofKindsInDepartments: prepare(entries.where(ofKinds).where(within)),
  }
}

/** How far the journal is final: nothing that is not there yet will have a number up to this one. */
export type JournalEnd = () => Promise<number>

/** The journal's end where numbers are given in the order of the commits: the last that there is. */
export function lastEntry(connection: Connection, { end }: JournalStatements): JournalEnd {
  return async () => {
    const [last] = await connection.all(end, {})
    return last?.seq ?? 0
  }
}

/** The journal up to its end. */
export function journalReader(connection: Connection, statements: JournalStatements, endOf: JournalEnd): JournalReader {
  return {
    async read({ after, limit, departments, kinds }) {
      const until = Math.min(after + MOST_NUMBERS, Math.max(await endOf(), after))
      const { everywhere, inDepartments, ofKinds, ofKindsInDepartments } = statements
      const [all, within] = kinds ? [ofKinds, ofKindsInDepartments] : [everywhere, inDepartments]
      const rows = await connection.all(departments ? within : all, {
        ...{ after, until, limit },
        ...(departments && { departments: idList(departments) }),
        ...(kinds && { kinds: JSON.stringify(kinds) }),
      })
      const entries = rows.map(toEntry)
      const [state] = await connection.all(statements.state, {})
      if (!state) throw new Error('The store has no epoch')
      return { ...state, entries, last: entries.length === limit ? (entries.at(-1)?.number ?? until) : until }
    },
  }
}

/** A row of the journal as an entry. */
export function toEntry(row: Tables['journal']): JournalEntry {
  return {
    number: row.seq,
    at: row.at,
    by: { ...actorOf(row.actor), ...(row.client_id !== null && { through: String(row.client_id) }) },
    kind: row.kind as JournalKind,
    department: row.department_id === NO_DEPARTMENT ? null : String(row.department_id),
    case: idOf(row.case_id),
    movedFrom: idOf(row.case_before),
    activity: idOf(row.activity_id),
    note: idOf(row.note_id),
    webhook: idOf(row.webhook_id),
    edited: row.changed?.split(',') ?? [],
    status: { before: row.status_before, after: row.status_after },
    assignedTo: idChange(row.assigned_before, row.assigned_after),
    queue: idChange(row.queue_before, row.queue_after),
  }
}

function idChange(before: number | null, after: number | null): Change<Id> {
  return { before: idOf(before), after: idOf(after) }
}

function idOf(value: number | null): Id | null {
  return value === null ? null : String(value)
}
