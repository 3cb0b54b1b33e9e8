import type { UnitOfWork } from '../../domain/ports.js'
import { activityChangeStatements, activityChanges } from './activity-changes.js'
import { activityCreation, activityCreationStatements } from './activity-creation.js'
import { activityQueries, activityQueryStatements } from './activity-queries.js'
import { activityRepository, activityStatements } from './activity-repository.js'
import { authContexts, authStatements, contextsOf } from './auth-contexts.js'
import { caseChangeStatements, caseChanges } from './case-changes.js'
import { caseEditStatements, caseEdits } from './case-edits.js'
import { caseQueries, caseQueryStatements } from './case-queries.js'
import { caseRepository, caseStatements } from './case-repository.js'
import type { CloseUnit } from './close-batch.js'
import type { Connection, Engine, LockMode } from './connection.js'
import { deliveries } from './deliveries.js'
import { deliveryStatements } from './delivery-statements.js'
import { directory, directoryStatements } from './directory.js'
import { idempotencyKeys, idempotencyStatements } from './idempotency-keys.js'
import { type JournalEnd, journalReader, journalStatements, lastEntry } from './journal-reader.js'
import { noteChangeStatements, noteChanges } from './note-changes.js'
import { noteQueries, noteQueryStatements } from './note-queries.js'
import { waitingStatements } from './waiting-statements.js'
import { waitingWork } from './waiting-work.js'
import { webhookChangeStatements, webhookChanges } from './webhook-changes.js'
import { webhookQueries, webhookQueryStatements } from './webhook-queries.js'

/** Every statement of the repositories, compiled once for an engine. */
export type Statements = ReturnType<typeof compileStatements>

export function compileStatements(engine: Engine) {
  return {
    auth: authStatements(engine),
    cases: caseStatements(engine),
    activities: activityStatements(engine),
    caseQueries: caseQueryStatements(engine),
    activityQueries: activityQueryStatements(engine),
    caseChanges: caseChangeStatements(engine),
    caseEdits: caseEditStatements(engine),
    activityChanges: activityChangeStatements(engine),
    activityCreation: activityCreationStatements(engine),
    noteQueries: noteQueryStatements(engine),
    noteChanges: noteChangeStatements(engine),
    waiting: waitingStatements(engine),
    webhookQueries: webhookQueryStatements(engine),
    webhookChanges: webhookChangeStatements(engine),
    deliveries: deliveryStatements(engine),
    directory: directoryStatements(engine),
    idempotency: idempotencyStatements(engine),
    journal: journalStatements(engine),
  }
}

/** How a unit reads. */
export interface Reading {
  /** How it treats rows that another transaction has locked; absent in a view, which locks nothing. */
  readonly locks?: LockMode
  /** How far the journal is final; by default the numbers are given in the order of the commits. */
  readonly journalEnd?: JournalEnd
}

/** The repositories on one connection; the owner of the connection begins and ends the unit. */
export function unitOfWork(
  connection: Connection,
  statements: Statements,
  { locks, journalEnd = lastEntry(connection, statements.journal) }: Reading = {},
): UnitOfWork {
  const webhooks = webhookQueries(connection, statements.webhookQueries)
  return {
    authContexts: authContexts(connection, statements.auth),
    cases: {
      ...caseRepository(connection, statements.cases, locks ?? 'wait'),
      ...caseQueries(connection, statements.caseQueries),
      ...caseChanges(connection, statements.caseChanges),
      ...caseEdits(connection, statements.caseEdits, locks ?? 'wait'),
    },
    activities: {
      ...activityRepository(connection, statements.activities, locks),
      ...activityQueries(connection, statements.activityQueries),
      ...activityChanges(connection, statements.activityChanges),
      ...activityCreation(connection, statements.activityCreation),
      ...waitingWork(connection, statements.waiting),
    },
    notes: {
      ...noteQueries(connection, statements.noteQueries),
      ...noteChanges(connection, statements.noteChanges),
    },
    webhooks: {
      ...webhooks,
      ...webhookChanges(connection, statements.webhookChanges, { ofClient: webhooks.ofClient, endOf: journalEnd }),
    },
    deliveries: deliveries(connection, statements.deliveries),
    directory: directory(connection, statements.directory),
    idempotencyKeys: idempotencyKeys(connection, statements.idempotency, locks ?? 'wait'),
    journal: journalReader(connection, statements.journal, journalEnd),
  }
}

/** The repositories of a batch of closes, on one connection. */
export function closeUnit(connection: Connection, statements: Statements, locks: LockMode): CloseUnit {
  return {
    contextsOf: (callers) => contextsOf(connection, statements.auth, callers),
    cases: caseRepository(connection, statements.cases, locks),
    activities: activityRepository(connection, statements.activities, locks),
    idempotencyKeys: idempotencyKeys(connection, statements.idempotency, locks),
  }
}
