import type { ActivityFacts, ActivityState, NewActivity, Target } from './activity.js'
import type { ActivityFilter, ActivityRecord } from './activity-record.js'
import type { AuthContext, Caller } from './auth-context.js'
import type { CaseFacts, NewCase } from './case.js'
import type { CaseChange, CaseState } from './case-content.js'
import type { CaseFilter, CaseRecord } from './case-record.js'
import type { Id } from './id.js'
import type { KeptResult, KeyHolder, Requester } from './idempotency.js'
import type { Instant } from './instant.js'
import type { JournalKind, JournalPage } from './journal.js'
import type { NewNote, NoteFacts, NoteRecord } from './note.js'
import type { PageWindow } from './page-window.js'
import type { DeliveryRepository, WebhookReader, WebhookRepository } from './webhook-ports.js'

/** Tells the time; injected, so that everything is repeatable. */
export interface Clock {
  now(): Instant
}

/** The caller who changes something, and the instant. */
export interface Stamp {
  readonly by: Caller
  readonly at: Instant
}

/** Looks up the rights of callers. */
export interface AuthContexts {
  /**
   * The caller's rights as they are now; null for a caller whom the store does not know. Where a client application
   * acts for the user, null also stands for a client that the store does not know.
   */
  contextOf(caller: Caller): Promise<AuthContext | null>
}

/** Looks up the rights of many callers at once. */
export interface AuthContextReader extends AuthContexts {
  /** The rights of each caller, in their order; null for a caller whom the store does not know. */
  contextsOf(callers: readonly Caller[]): Promise<readonly (AuthContext | null)[]>
}

/** Reads cases. */
export interface CaseReader {
  /** The facts of those cases that exist, ordered by id; unknown ids are left out. */
  facts(ids: readonly Id[]): Promise<readonly CaseFacts[]>
  /** All fields of those cases that exist, ordered by id; unknown ids are left out. */
  records(ids: readonly Id[]): Promise<readonly CaseRecord[]>
  /** The ids of the cases that match a filter, in one page window. */
  search(filter: CaseFilter, window: PageWindow): Promise<readonly Id[]>
  /** How many cases match a filter. */
  count(filter: CaseFilter): Promise<number>
}

/** Reads and changes cases; exists only inside a unit of work. */
export interface CaseRepository extends CaseReader {
  /** Like `facts`, and no other transaction changes these cases or adds work to them until the unit ends. */
  lock(ids: readonly Id[]): Promise<readonly CaseFacts[]>
  /**
   * Closes those of the cases that are open and writes a journal entry for each, ordered by id.
   * Returns how many it closed. The store refuses a case with open work: to ask for that is a defect of the use case.
   */
  close(ids: readonly Id[], stamp: Stamp): Promise<number>
  /**
   * Opens those of the cases that are closed and writes a journal entry for each, ordered by id.
   * Returns how many it opened.
   */
  reopen(ids: readonly Id[], stamp: Stamp): Promise<number>
  /** The states of those cases that exist, locked like those of `lock`. */
  lockStates(ids: readonly Id[]): Promise<readonly CaseState[]>
  /**
   * Gives a case new content and writes a journal entry with the names of what changed. Returns 1; or 0 for a case that
   * is closed, or was modified since the instant in the change.
   */
  edit(change: CaseChange, stamp: Stamp): Promise<number>
  /** Adds an open case with a journal entry; returns its id, which is higher than every earlier id. */
  create(created: NewCase, stamp: Stamp): Promise<Id>
}

/** Reads activities. */
export interface ActivityReader {
  /** The facts of every open activity of these cases, ordered by id. */
  openOf(cases: readonly Id[]): Promise<readonly ActivityFacts[]>
  /** All fields of those activities that exist, ordered by id; unknown ids are left out. */
  records(ids: readonly Id[]): Promise<readonly ActivityRecord[]>
  /** The ids of the activities that match a filter, in one page window. */
  search(filter: ActivityFilter, window: PageWindow): Promise<readonly Id[]>
  /** How many activities match a filter. */
  count(filter: ActivityFilter): Promise<number>
}

/** The activities that wait in some queues for being assigned, and do not await supervision. */
export interface WaitingWork {
  readonly queues: readonly Id[]
  /** The activities must belong to one of these departments; null for all. */
  readonly departments: readonly Id[] | null
}

/** Reads and changes activities; exists only inside a unit of work. */
export interface ActivityRepository extends ActivityReader {
  /**
   * Completes every open activity of these cases, removes locks and pins, and writes a journal entry for each,
   * ordered by id. If a user does it, the activities of other users and of queues become the user's first.
   * Returns how many it completed.
   */
  completeOf(cases: readonly Id[], stamp: Stamp): Promise<number>
  /**
   * The state of those activities that exist, ordered by id; unknown ids are left out. No other transaction changes
   * them or their cases until the unit ends.
   * @param cases further cases that no other transaction changes until then, such as one that the activities move to
   */
  lock(ids: readonly Id[], cases?: readonly Id[]): Promise<readonly ActivityState[]>
  /**
   * The next activities that wait in queues, ordered by priority, then age. No other transaction changes them or their
   * cases until the unit ends. An activity that another transaction has locked, or whose case it has, is passed over:
   * nobody is waited for. None only if nothing waits.
   * @throws Refusal 503-900 while other transactions hold all that waits, after several attempts
   */
  lockNext(waiting: WaitingWork, most: number): Promise<readonly Id[]>
  /**
   * Assigns those of the activities that are settled to the user, removes locks and pins, and writes a journal entry
   * for each, ordered by id. An activity from a queue becomes `new`, any other keeps its substatus.
   * Returns how many it assigned.
   */
  pick(ids: readonly Id[], stamp: Stamp): Promise<number>
  /**
   * Transfers those of the activities that are settled, removes locks and pins, and writes a journal entry for each,
   * ordered by id. Returns how many it transferred.
   */
  transfer(ids: readonly Id[], target: Target, stamp: Stamp): Promise<number>
  /**
   * Moves those of the activities that are settled to a case, and writes a journal entry for each, ordered by id.
   * Returns how many it moved. The store refuses a closed case: to ask for that is a defect of the use case.
   */
  move(ids: readonly Id[], to: Id, stamp: Stamp): Promise<number>
  /**
   * Completes those of the activities that the user holds, removes locks and pins, and writes a journal entry for
   * each, ordered by id. Returns how many it completed.
   */
  complete(ids: readonly Id[], stamp: Stamp): Promise<number>
  /**
   * Adds an activity with a journal entry; returns its id, which is higher than every earlier id.
   * The store refuses an activity in a closed case: to ask for that is a defect of the use case.
   */
  create(created: NewActivity, stamp: Stamp): Promise<Id>
}

/** Reads the notes of cases. A newer note has a higher id. */
export interface NoteReader {
  /** All fields of those notes that exist, ordered by id; unknown ids are left out. */
  records(ids: readonly Id[]): Promise<readonly NoteRecord[]>
  /** The ids of the notes of a case, in one page window. */
  search(of: Id, window: PageWindow): Promise<readonly Id[]>
  /** How many notes a case has. */
  count(of: Id): Promise<number>
  /** The newest notes of each of these cases, newest first; at most `most` of each. */
  newest(cases: readonly Id[], most: number): Promise<readonly NoteRecord[]>
}

/**
 * Reads and changes the notes of cases; exists only inside a unit of work. The use case locks the case first: so what
 * it knows of the notes holds until the unit ends, and their ids grow in the order of the commits.
 */
export interface NoteRepository extends NoteReader {
  /** The facts of those of the ids that are notes of the case, ordered by id. */
  facts(of: Id, ids: readonly Id[]): Promise<readonly NoteFacts[]>
  /** Adds a note with a journal entry; returns its id, which is higher than every earlier id, of deleted notes too. */
  create(created: NewNote, stamp: Stamp): Promise<Id>
  /** Deletes notes and writes a journal entry for each, ordered by id. Returns how many it deleted. */
  delete(ids: readonly Id[], stamp: Stamp): Promise<number>
}

/** Looks up the queues and departments that activities refer to. */
export interface Directory {
  /** The department of a queue; null for a queue that does not exist. */
  departmentOfQueue(queue: Id): Promise<Id | null>
  hasDepartment(department: Id): Promise<boolean>
}

/** A result to keep under the key of its request. */
export interface ResultToKeep {
  readonly holder: KeyHolder
  /** A value that survives as JSON; null for none. */
  readonly result: unknown
}

/** Keeps the results of changes under the idempotency keys of their requests; exists only inside a unit of work. */
export interface IdempotencyKeys {
  /**
   * The result kept for each holder, in their order; null where none is, or it has expired. No other transaction uses
   * these keys until the unit ends.
   */
  lock(holders: readonly KeyHolder[], now: Instant): Promise<readonly (KeptResult | null)[]>
  /** Keeps results from now on for as long as their keys say, and removes some that have expired. */
  keep(results: readonly ResultToKeep[], now: Instant): Promise<void>
}

/** A query for entries of the journal. */
export interface JournalQuery {
  /** Only entries with a higher number. */
  readonly after: number
  readonly limit: number
  /** Only entries of these departments; null for all. */
  readonly departments: readonly Id[] | null
  /** Only entries of these kinds; all by default. */
  readonly kinds?: readonly JournalKind[]
}

/** Reads the journal. */
export interface JournalReader {
  /**
   * The next entries in the order of their commits. Never reads past a number that an open transaction may still
   * commit. One read looks at a bounded range of numbers: it may find fewer entries than there are, and `last` says
   * how far it looked.
   */
  read(query: JournalQuery): Promise<JournalPage>
}

/** All that can be read at one instant: a view. */
export interface ReadUnit {
  readonly journal: JournalReader
  readonly authContexts: AuthContextReader
  readonly cases: CaseReader
  readonly activities: ActivityReader
  readonly notes: NoteReader
  readonly webhooks: WebhookReader
}

/** Reads and changes in one transaction: all changes are kept, or none. */
export interface UnitOfWork extends ReadUnit {
  readonly cases: CaseRepository
  readonly activities: ActivityRepository
  readonly notes: NoteRepository
  readonly webhooks: WebhookRepository
  readonly deliveries: DeliveryRepository
  readonly directory: Directory
  readonly idempotencyKeys: IdempotencyKeys
}

/**
 * Runs `work` as one unit: it commits when `work` returns and leaves no trace when `work` throws; the promise
 * settles after the commit is durable. `work` may run more than once and must touch nothing but its unit.
 * @throws Refusal 503-900 when the store is too busy to begin
 */
export type Atomically = <T>(work: (unit: UnitOfWork) => Promise<T>) => Promise<T>

/** The facts that a close is decided on: the ids asked for, their cases, and the open activities. */
export interface CloseFacts {
  readonly ids: readonly Id[]
  /** Those of the cases that exist, ordered by id. */
  readonly cases: readonly CaseFacts[]
  /** The open activities of those cases, ordered by id. */
  readonly activities: readonly ActivityFacts[]
  /** The result that is kept under the key of the request; null for none. */
  readonly kept: KeptResult | null
}

/** A request to close cases; `ids` holds no id twice. */
export interface CloseRequest {
  readonly caller: Requester
  readonly ids: readonly Id[]
  /** Tells the instant of the close, once every fact that it is decided on is locked. */
  readonly clock: Clock
}

/** What becomes of a request to close: its cases are closed, or were closed by an earlier request with its key. */
export type CloseDecision = 'close' | 'replay'

/**
 * Decides on a close by facts that no other transaction can change until it is done; null stands for a caller whom the
 * store does not know. A pure function: it may be called again with newer facts.
 * @throws Refusal when the cases may not be closed
 */
export type DecideClose = (by: AuthContext | null, facts: CloseFacts) => CloseDecision

/**
 * Closes cases with all their open work, or none of them. The store reads and locks the facts, calls `decide`, and
 * writes. The requests that wait form a batch: one transaction, and one statement for each step, serve all of them.
 * The promise settles with the decision, after the commit is durable.
 * @throws Refusal as `decide` throws it, or 503-900 when the store is too busy to begin
 */
export type Closing = (request: CloseRequest, decide: DecideClose) => Promise<CloseDecision>

/** Runs `work` on a view of the store: all its reads see the store at the same instant. */
export type Consistently = <T>(work: (view: ReadUnit) => Promise<T>) => Promise<T>

/** How many units of one kind wait and run. */
export interface Load {
  /** Units that have not begun. */
  readonly waiting: number
  /** Units that have begun and not ended. */
  readonly running: number
}

/** How busy a store is. Each number is looked up when it is read. */
export interface StoreMeasures {
  /** Closes and units of work; in a store with one connection, views too. */
  readonly changes: Load
  /** Views, and lookups of callers. */
  readonly reads: Load
  /** The size of the write-ahead log in bytes; null for a store that has no log of its own. */
  readonly logBytes: number | null
  /** How many connections to a database server are open; null for a store without a server. */
  readonly connections: number | null
}

/** A database of cases, as the domain sees it. */
export interface Store {
  readonly closing: Closing
  readonly atomically: Atomically
  readonly consistently: Consistently
  /** Looks up callers outside a unit, to know whether they exist. The answer is as old as the tick at most. */
  readonly authContexts: AuthContexts
  /** Settles when a transaction may have been committed since the call, or the signal aborts; never rejects. */
  changed(signal: AbortSignal): Promise<void>
  readonly measures: StoreMeasures
  /** Settles when the store can answer; rejects when it cannot. */
  ping(): Promise<void>
  /** Waits for the units that have begun, then closes all connections. */
  close(): Promise<void>
}
