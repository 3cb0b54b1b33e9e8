import type { ActivityMode, ActivityStatus, ActivitySubstatus } from './activity.js'
import type { Caller } from './auth-context.js'
import type { CaseStatus, Severity } from './case.js'
import type { Id } from './id.js'
import type { Instant } from './instant.js'
import type { JournalEntry } from './journal.js'
import type { Store } from './ports.js'

/** Every list of a world, in the order in which records build on each other, with the kind of its records. */
export const WORLD_LISTS = {
  departments: 'department',
  roles: 'role',
  queues: 'queue',
  users: 'user',
  clients: 'client',
  customers: 'customer',
  cases: 'case',
  activities: 'activity',
  journal: 'journal',
} as const
export type WorldList = keyof typeof WORLD_LISTS
export type WorldKind = (typeof WORLD_LISTS)[WorldList]

/** What a world says of each kind of record (contract, section 5); what is absent there is null or empty here. */
export interface WorldRecords {
  department: { readonly id: Id; readonly name: string }
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
  customer: { readonly id: Id; readonly name: string }
  case: WorldCase
  activity: WorldActivity
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

/** An entry of the journal as a world has it, by its number. */
export interface WorldJournalEntry extends Omit<JournalEntry, 'number'> {
  readonly id: Id
}

/** A number that was given away without an entry to show for it: the journal goes on behind it. */
export interface JournalGap {
  readonly id: Id
}

/** Whether a record is no more than a number of the journal, which does not count. */
export function isJournalGap({ kind, record }: WorldRecord): boolean {
  return kind === 'journal' && !('kind' in record)
}

/** A record with its kind. */
export type WorldRecord = { [K in WorldKind]: { readonly kind: K; readonly record: WorldRecords[K] } }[WorldKind]

/** A sound record, and where it stands. */
export type PlacedRecord = WorldRecord & {
  /** E.g. `activities[17]`. */
  readonly place: string
}

/** Something that is not sound: it keeps a world from being stored. */
export interface Unsound {
  readonly place: string
  /** Which record it is, so that others may refer to it; null where that is unknown. */
  readonly known: { readonly kind: WorldKind; readonly id: Id } | null
}

/** What a store takes in of a world. */
export type WorldItem = PlacedRecord | Unsound

/** What a record breaks together with others, of its world or stored already; `place` says where. */
export type WorldConflict = { readonly place: string } & (
  | { readonly code: 'repeated_id'; readonly id: Id; readonly first: string }
  | { readonly code: 'stored_id'; readonly kind: WorldKind; readonly id: Id }
  | { readonly code: 'unknown_reference'; readonly kind: WorldKind; readonly id: Id }
  | { readonly code: 'open_work_in_closed_case'; readonly case: Id }
  | { readonly code: 'second_journal' }
)

/** What a store did with a world: it took everything in, or nothing. */
export type ImportReport =
  | { readonly imported: Readonly<Record<WorldKind, number>> }
  | {
      /** The first of the conflicts; none where only unsound items keep the world out. */
      readonly conflicts: readonly WorldConflict[]
      /** How many conflicts there are beyond those. */
      readonly more: number
    }

/** Takes in a whole world, or nothing of it. */
export interface WorldImporter {
  /**
   * Checks every record against the others and what is stored already (contract, section 5), then stores them all at
   * once, unless one of them is unsound; the work of others goes on meanwhile. A journal is taken in only where there is none yet,
   * keeps its numbers, and goes on behind the highest of them.
   * @param onProgress is told now and then how many records were read
   * @throws Refusal 503-900 when the store is too busy to begin, and whatever `items` throws
   */
  importWorld(items: AsyncIterable<WorldItem>, onProgress?: (records: number) => void): Promise<ImportReport>
  /** Whether it holds no department yet, so that a demo may move in. */
  isVacant(): Promise<boolean>
}

/** What of a world is asked for. */
export interface WorldSelection {
  /** Whether the journal comes with it. */
  readonly journal: boolean
}

/** Gives out a whole world. */
export interface WorldExporter {
  /**
   * Hands over every record as it is at one instant, some at a time: list by list in the order of `WORLD_LISTS`, each
   * by ascending id. Where numbers of the journal beyond its last entry were given away, it ends with the last of them
   * as a gap. The work of others goes on meanwhile.
   * @param take is waited for; what it throws is thrown
   */
  exportWorld(take: (records: readonly WorldRecord[]) => Promise<void>, selection: WorldSelection): Promise<void>
}

/** A store that whole worlds go into and come out of. */
export interface StoreOfWorlds extends Store, WorldImporter, WorldExporter {}
