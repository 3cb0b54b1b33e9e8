import { type SqlBool, sql } from 'kysely'
import type { CaseRepository } from '../../domain/ports.js'
import { stampArguments } from './actor.js'
import { journalCases } from './case-journal.js'
import type { Connection, Engine } from './connection.js'
import { modified } from './modified.js'
import { takeId } from './next-id.js'
import { arg, idList, prepare } from './prepared.js'

/** The statements that create and reopen cases, compiled once for an engine. */
export type CaseChangeStatements = ReturnType<typeof caseChangeStatements>

export function caseChangeStatements(engine: Engine) {
  const { db, among } = engine
  const closed = sql<SqlBool>`${among('id', 'ids')} and status = 'closed'`
  const none = sql<null>`null`
  const itself = sql<SqlBool>`id = ${arg<number>('id')}`
  return {
    journalReopenings: journalCases(engine, 'case_reopened', sql.ref<string>('status'), closed),
    reopen: prepare(
      db
        .updateTable('cases')
        .set({
          status: sql.lit('open'),
          ...modified(engine),
        })
        .where(closed),
    ),
    nextId: prepare(engine.nextId('cases')),
    insert: prepare(
      db.insertInto('cases').values({
        id: arg<number>('id'),
        department_id: arg<number>('department'),
        status: sql.lit('open'),
        severity: arg<string>('severity'),
        subject: arg<string>('subject'),
        description: none,
        solution: none,
        owner_id: arg<number | null>('owner'),
        customer_id: arg<number | null>('customer'),
        originating_channel: arg<string | null>('originatingChannel'),
        created_at: arg<number>('at'),
        created_by: arg<string>('actor'),
        last_modified_at: arg<number>('at'),
        last_modified_by: arg<string>('actor'),
        last_closed_at: none,
        due_at: none,
      }),
    ),
    journalCreation: journalCases(engine, 'case_created', none, itself),
  }
}

/** Creates and reopens cases in a unit. */
export function caseChanges(
  connection: Connection,
  statements: CaseChangeStatements,
): Pick<CaseRepository, 'create' | 'reopen'> {
  return {
    reopen: (ids, stamp) =>
      connection.runBoth(statements.journalReopenings, statements.reopen, {
        ...stampArguments(stamp),
        ids: idList(ids),
      }),
    async create({ department, severity, subject, owner, customer, originatingChannel }, stamp) {
      const id = await takeId(connection, statements.nextId)
      const args = {
        ...stampArguments(stamp),
        ...{ id, severity, subject, originatingChannel },
        department: Number(department),
        owner: owner === null ? null : Number(owner),
        customer: customer === null ? null : Number(customer),
      }
      await connection.runBoth(statements.insert, statements.journalCreation, args)
      return String(id)
    },
  }
}
