import type { ActivityMode, ActivityStatus, ActivitySubstatus } from './activity.js'
import type { Caller } from './auth-context.js'
import type { CaseStatus, Severity } from './case.js'
import type { Id } from './id.js'
import type { Instant } from './instant.js'
import type { Store } from './ports.js'
import type { JournalGap, WorldJournalEntry } from './world-journal.js'

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

/** A record with its kind. */
export type WorldRecord = { [K in WorldKind]: { readonly kind: K; readonly record: WorldRecords[K] } }[WorldKind]

/** A record as a file has it, unchecked. */
export interface PlacedRecord {
  readonly kind: WorldKind
  /** Where it stands, e.g. `activities[17]`. */
  readonly place: string
  readonly value: unknown
}

/** What is wrong with a world, and where. */
export interface WorldProblem {
  /** E.g. `activities[17].substatus`, or `line 4`. */
  readonly place: string
  /** In plain English. */
  readonly text: string
}

/** What reading a world yields: its records, and what could not be read. */
export type WorldItem = PlacedRecord | WorldProblem

/** What an import did: everything, or nothing for these reasons. */
export type ImportReport =
  | { readonly imported: Readonly<Record<WorldKind, number>> }
  | {
      /** The first of the problems. */
      readonly problems: readonly WorldProblem[]
      /** How many problems there are beyond those. */
      readonly more: number
    }

/** Takes in a whole world, or nothing of it. */
export interface WorldImporter {
  /**
   * Checks every record by itself and against the others and what is stored already (contract, section 5), then
   * stores them all at once; the work of others goes on meanwhile. A journal is taken in only where there is none yet,
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
