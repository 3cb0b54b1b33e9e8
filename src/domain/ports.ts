import type { ActivityFacts, ActivityState, NewActivity, Target } from './activity.js'
import type { ActivityFilter, ActivityRecord } from './activity-record.js'
import type { AuthContext, Caller } from './auth-context.js'
import type { CaseFacts, NewCase } from './case.js'
import type { CaseFilter, CaseRecord } from './case-record.js'
import type { Id } from './id.js'
import type { Instant } from './instant.js'
import type { JournalPage } from './journal.js'
import type { Stretch } from './stretch.js'

/** Tells the time; injected, so that everything is repeatable. */
export interface Clock {
  now(): Instant
}

/** Who changed something, and when. */
export interface Stamp {
  readonly by: Caller
  readonly at: Instant
}

/** Looks up what callers may do. */
export interface AuthContexts {
  /** The caller's rights as they are now; null for a caller whom the store does not know. */
  contextOf(caller: Caller): Promise<AuthContext | null>
}

/** Reads cases. */
export interface CaseReader {
  /** The facts of those cases that exist, ordered by id; unknown ids are left out. */
  facts(ids: readonly Id[]): Promise<readonly CaseFacts[]>
  /** All that is known of those cases that exist, ordered by id; unknown ids are left out. */
  records(ids: readonly Id[]): Promise<readonly CaseRecord[]>
  /** The ids of the cases that a filter takes, ordered by id. */
  search(filter: CaseFilter, stretch: Stretch): Promise<readonly Id[]>
  /** How many cases a filter takes. */
  count(filter: CaseFilter): Promise<number>
}

/** Changes cases; exists only inside a unit of work. */
export interface CaseRepository extends CaseReader {
  /** Like `facts`, and nobody else changes these cases or gives them work until the unit ends. */
  lock(ids: readonly Id[]): Promise<readonly CaseFacts[]>
  /**
   * Closes those of the cases that are open and writes a journal entry for each, ordered by id.
   * Returns how many it closed. A case with open work is refused by the store: that is a defect of the caller.
   */
  close(ids: readonly Id[], stamp: Stamp): Promise<number>
  /**
   * Opens those of the cases that are closed and writes a journal entry for each, ordered by id.
   * Returns how many it opened.
   */
  reopen(ids: readonly Id[], stamp: Stamp): Promise<number>
  /** Adds an open case with a journal entry; returns its id, which is higher than any there was. */
  create(created: NewCase, stamp: Stamp): Promise<Id>
}

/** Reads activities. */
export interface ActivityReader {
  /** The facts of every open activity of these cases, ordered by id. */
  openOf(cases: readonly Id[]): Promise<readonly ActivityFacts[]>
  /** All that is known of those activities that exist, ordered by id; unknown ids are left out. */
  records(ids: readonly Id[]): Promise<readonly ActivityRecord[]>
  /** The ids of the activities that a filter takes, ordered by id. */
  search(filter: ActivityFilter, stretch: Stretch): Promise<readonly Id[]>
  /** How many activities a filter takes. */
  count(filter: ActivityFilter): Promise<number>
}

/** Changes activities; exists only inside a unit of work. */
export interface ActivityRepository extends ActivityReader {
  /**
   * Completes every open activity of these cases, without lock and pin, and writes a journal entry for each,
   * ordered by id. Where a user does it, activities that others hold become the user's first.
   * Returns how many it completed.
   */
  completeOf(cases: readonly Id[], stamp: Stamp): Promise<number>
  /**
   * The state of those activities that exist, ordered by id; unknown ids are left out. Nobody else changes them or
   * their cases until the unit ends.
   */
  lock(ids: readonly Id[]): Promise<readonly ActivityState[]>
  /**
   * Assigns those of the activities that are settled to the user, without lock and pin, and writes a journal entry
   * for each, ordered by id. What comes from a queue is new to the user, other work goes on as it was.
   * Returns how many it assigned.
   */
  pick(ids: readonly Id[], stamp: Stamp): Promise<number>
  /**
   * Transfers those of the activities that are settled, without lock and pin, and writes a journal entry for each,
   * ordered by id. Returns how many it transferred.
   */
  transfer(ids: readonly Id[], target: Target, stamp: Stamp): Promise<number>
  /**
   * Completes those of the activities that the user holds, without lock and pin, and writes a journal entry for
   * each, ordered by id. Returns how many it completed.
   */
  complete(ids: readonly Id[], stamp: Stamp): Promise<number>
  /**
   * Adds an activity with a journal entry; returns its id, which is higher than any there was.
   * An activity of a closed case is refused by the store: that is a defect of the caller.
   */
  create(created: NewActivity, stamp: Stamp): Promise<Id>
}

/** Looks up what activities refer to. */
export interface Directory {
  /** The department of a queue; null for a queue that does not exist. */
  departmentOfQueue(queue: Id): Promise<Id | null>
  hasDepartment(department: Id): Promise<boolean>
}

/** Which entries of the journal are asked for. */
export interface JournalQuery {
  /** Only entries with a higher number. */
  readonly after: number
  readonly limit: number
  /** Only entries of these departments; null for all. */
  readonly departments: readonly Id[] | null
}

/** Reads the journal. */
export interface JournalReader {
  /**
   * The next entries in the order of their commits. Never reads past an entry that may still be committed with a
   * lower number. May look at a bounded stretch only: then it finds fewer than there are, and `last` says how far
   * it looked.
   */
  read(query: JournalQuery): Promise<JournalPage>
}

/** What can be read at one instant. */
export interface ReadUnit {
  readonly journal: JournalReader
  readonly authContexts: AuthContexts
  readonly cases: CaseReader
  readonly activities: ActivityReader
}

/** What can be read and changed as one: all of it is kept, or none. */
export interface UnitOfWork extends ReadUnit {
  readonly cases: CaseRepository
  readonly activities: ActivityRepository
  readonly directory: Directory
}

/**
 * Runs `work` as one unit: it commits when `work` returns and leaves no trace when `work` throws; the promise
 * settles after the commit is durable. `work` may run more than once and must touch nothing but its unit.
 * @throws Refusal 503-900 when the store is too busy to begin
 */
export type Atomically = <T>(work: (unit: UnitOfWork) => Promise<T>) => Promise<T>

/** What a close is decided on: the cases asked for, and what the store knows of them. */
export interface CloseFacts {
  readonly ids: readonly Id[]
  /** Those of the cases that exist, ordered by id. */
  readonly cases: readonly CaseFacts[]
  /** The open activities of those cases, ordered by id. */
  readonly activities: readonly ActivityFacts[]
}

/** A close that is asked for; `ids` holds no id twice. */
export interface CloseRequest {
  readonly caller: Caller
  readonly ids: readonly Id[]
  /** Tells the instant of the close, once everything that it is decided on is locked. */
  readonly clock: Clock
}

/**
 * Decides on a close by facts that nobody can change until it is done; null stands for a caller whom the store does not
 * know. A pure function: it may be called again with newer facts.
 * @throws Refusal when the cases may not be closed
 */
export type DecideClose = (by: AuthContext | null, facts: CloseFacts) => void

/**
 * Closes cases with all their open work, or none of them. The store reads and locks the facts, asks `decide`, and
 * writes. It does so for many requests at once: one transaction, and one statement for each step, serve all requests
 * that wait (a batch). The promise settles after the commit is durable.
 * @throws Refusal as `decide` throws it, or 503-900 when the store is too busy to begin
 */
export type Closing = (request: CloseRequest, decide: DecideClose) => Promise<void>

/** Runs `work` on a view of the store at one instant: everything it reads fits together. */
export type Consistently = <T>(work: (view: ReadUnit) => Promise<T>) => Promise<T>

/** How many units there are of a kind. */
export interface Load {
  /** Asked for, and not begun. */
  readonly waiting: number
  /** Begun, and not ended. */
  readonly running: number
}

/** How busy a store is. Each number is looked up when it is read, so that it is always of now. */
export interface StoreMeasures {
  /** Units of work; in a store of one connection all units. */
  readonly changes: Load
  /** Views, and whoever looks up callers. */
  readonly reads: Load
  /** How many bytes were committed and wait to be copied into the file, or were; null for a store that has no such log. */
  readonly logBytes: number | null
  /** How many connections are open; null for a store that is no server's. */
  readonly connections: number | null
}

/** A place that keeps cases. */
export interface Store {
  readonly closing: Closing
  readonly atomically: Atomically
  readonly consistently: Consistently
  /** Looks up callers outside a unit, for who only needs to know whether they exist, as of this turn of the event loop. */
  readonly authContexts: AuthContexts
  /** Settles when something may have been committed since the call, or the signal aborts; never rejects. */
  changed(signal: AbortSignal): Promise<void>
  readonly measures: StoreMeasures
  /** Settles when the store can answer; rejects when it cannot. */
  ping(): Promise<void>
  /** Waits for the units that have begun, then lets go of everything. */
  close(): Promise<void>
}
