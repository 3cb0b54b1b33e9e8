import type { WorldKind } from '../../domain/world.js'
import type { Problem } from './problems.js'

/** A record as it is written, unchecked. */
export interface RawRecord {
  readonly kind: WorldKind
  /** Where it stands, e.g. `activities[17]`. */
  readonly place: string
  readonly value: unknown
  /** Where in it a member is given twice, e.g. `.subject`. */
  readonly repeated?: string
}

/** An item that is read from a world: a record, or a problem where none could be read. */
export type RawItem = RawRecord | Problem
