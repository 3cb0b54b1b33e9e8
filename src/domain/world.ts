import type { ActivityMode, ActivityStatus, ActivitySubstatus } from './activity.js'
import type { Caller } from './auth-context.js'
import type { CaseStatus, Severity } from './case.js'
import type { Id } from './id.js'
import type { Instant } from './instant.js'
import type { JournalEntry } from './journal.js'
import type { Store } from './ports.js'
import type { WebhookSettings } from './webhook.js'

/** Every list of a world with the kind of its records; a record refers only to lists that come before its own. */
export const WORLD_LISTS = {
  departments: 'department',
  roles: 'role',
  queues: 'queue',
  users: 'user',
  clients: 'client',
  webhooks: 'webhook',
  customers: 'customer',
  cases: 'case',
  activities: 'activity',
  notes: 'note',
  journal: 'journal',
} as const
export type WorldList = keyof typeof WORLD_LISTS
export type WorldKind = (typeof WORLD_LISTS)[WorldList]

/** The records of a world by their kind (contract, section 5); a member that is absent there is null or empty here. */
export interface WorldRecords {
  department: {
    readonly id: Id
    readonly name: string
    /** Whether a case needs a solution before it is closed. */
    readonly requireSolution: boolean
  }
  role: { readonly id: Id; readonly name: string; readonly actions: readonly string[] }
  queue: { readonly id: Id; readonly name: string; readonly department: Id }
  user: WorldUser
  client: {
    readonly id: Id
    readonly name: string
    readonly type: string
    /** The departments that the client is limited to; null for no limit. */
    readonly departments: readonly Id[] | null
  }
  webhook: WorldWebhook
  customer: { readonly id: Id; readonly name: string }
  case: WorldCase
  activity: WorldActivity
  note: WorldNote
  journal: WorldJournalEntry | JournalGap
}

export interface WorldUser {
  readonly id: Id
  readonly userName: string
  readonly firstName: string
  readonly lastName: string
  /** Null for a global user. */
  readonly homeDepartment: Id | null
  readonly foreignDepartments: readonly Id[]
  readonly roles: readonly Id[]
  readonly pull: { readonly users: readonly Id[]; readonly queues: readonly Id[] }
}

/** A webhook without its secret: an import makes a new one, and the client gets that by a rotation. */
export interface WorldWebhook extends WebhookSettings {
  readonly id: Id
  readonly client: Id
  readonly created: Instant | null
}

export interface WorldCase {
  readonly id: Id
  readonly department: Id
  readonly status: CaseStatus
  readonly severity: Severity
  readonly subject: string
  readonly description: string | null
  readonly solution: string | null
  readonly owner: Id | null
  readonly customer: Id | null
  readonly originatingChannel: string | null
  readonly created: Instant
  readonly createdBy: Caller | null
  readonly lastModified: Instant
  readonly lastModifiedBy: Caller | null
  readonly lastClosed: Instant | null
  readonly dueDate: Instant | null
}

export interface WorldActivity {
  readonly id: Id
  readonly case: Id | null
  readonly department: Id
  readonly type: string
  readonly subtype: string | null
  readonly mode: ActivityMode
  readonly status: ActivityStatus
  readonly substatus: ActivitySubstatus | null
  readonly queue: Id | null
  readonly assignedTo: Id | null
  /** By the user who holds it. */
  readonly locked: boolean
  /** By the user who holds it. */
  readonly pinned: boolean
  readonly awaitingSupervision: boolean
  readonly priority: number | null
  readonly subject: string
  readonly created: Instant
  readonly lastModified: Instant
  readonly lastModifiedBy: Caller | null
  readonly dueDate: Instant | null
}

export interface WorldNote {
  readonly id: Id
  readonly case: Id
  readonly content: string
  readonly created: Instant
  readonly createdBy: Caller
}

/** An entry of the journal as a world has it; its id is its sequence number. */
export interface WorldJournalEntry extends Omit<JournalEntry, 'number'> {
  readonly id: Id
}

/** A sequence number without an entry: it was taken, so later entries get higher numbers. */
export interface JournalGap {
  readonly id: Id
}

/** Whether a record is only a gap in the journal, which does not count as a record. */
export function isJournalGap({ kind, record }: WorldRecord): boolean {
  return kind === 'journal' && !('kind' in record)
}

/** A record with its kind. */
export type WorldRecord = { [K in WorldKind]: { readonly kind: K; readonly record: WorldRecords[K] } }[WorldKind]

/** A sound record, and its place in the world. */
export type PlacedRecord = WorldRecord & {
  /** E.g. `activities[17]`. */
  readonly place: string
}

/** A record that is not sound: it keeps the whole world from being stored. */
export interface Unsound {
  readonly place: string
  /** Which record it is, so that others may refer to it; null if that is unknown. */
  readonly known: { readonly kind: WorldKind; readonly id: Id } | null
}

/** One item of a world on its way into a store. */
export type WorldItem = PlacedRecord | Unsound

/** A record that contradicts another record, of its world or stored already; `place` says where it stands. */
export type WorldConflict = { readonly place: string } & (
  | { readonly code: 'repeated_id'; readonly id: Id; readonly first: string }
  | { readonly code: 'stored_id'; readonly kind: WorldKind; readonly id: Id }
  | { readonly code: 'unknown_reference'; readonly kind: WorldKind; readonly id: Id }
  | { readonly code: 'open_work_in_closed_case'; readonly case: Id }
  | { readonly code: 'second_journal' }
)

/** The result of an import: the store took all records, or none. */
export type ImportReport =
  | { readonly imported: Readonly<Record<WorldKind, number>> }
  | {
      /** The first of the conflicts; none if only unsound items keep the world out. */
      readonly conflicts: readonly WorldConflict[]
      /** How many conflicts there are beyond those. */
      readonly more: number
    }

/** Imports a whole world, or nothing of it. */
export interface WorldImporter {
  /**
   * Checks every record against the others and against the stored ones (contract, section 5). Then stores all records
   * in one transaction, unless one of them is unsound. Other transactions go on while it checks. A journal is imported
   * only into a store that has none; its entries keep their numbers, and new entries get higher ones.
   * @param onProgress is called now and then with the number of records read
   * @throws Refusal 503-900 when the store is too busy to begin, and any error that `items` throws
   */
  importWorld(items: AsyncIterable<WorldItem>, onProgress?: (records: number) => void): Promise<ImportReport>
  /** Whether the store holds no department yet, so that a demo may fill it. */
  isVacant(): Promise<boolean>
}

/** The part of a world to export. */
export interface WorldSelection {
  /** Whether the journal comes with it. */
  readonly journal: boolean
}

/** Exports a whole world. */
export interface WorldExporter {
  /**
   * Passes on every record as it is at one instant, some at a time: list by list in the order of `WORLD_LISTS`, each
   * by ascending id. If sequence numbers beyond the last entry of the journal were taken, it ends with the last of them
   * as a gap. Other transactions go on meanwhile.
   * @param take is awaited; an error that it throws ends the export
   */
  exportWorld(take: (records: readonly WorldRecord[]) => Promise<void>, selection: WorldSelection): Promise<void>
}

/** A store that imports and exports whole worlds. */
export interface StoreOfWorlds extends Store, WorldImporter, WorldExporter {}
