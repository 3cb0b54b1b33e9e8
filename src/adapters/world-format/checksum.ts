import { createHash } from 'node:crypto'
import { isJournalGap, type WorldKind, type WorldRecord } from '../../domain/world.js'
import { lineOf } from './write-world.js'

/** The SHA-256 of a world, and how much there is of it. */
export interface Checksum {
  add(records: readonly WorldRecord[]): void
  readonly records: number
  readonly counts: Partial<Record<WorldKind, number>>
  /** The printed checksum: the one that `sha256sum` prints of the world as NDJSON. */
  line(): string
}

/** Begins the checksum of a world whose records come in the order of an export. */
export function checksumOf(): Checksum {
  const hash = createHash('sha256')
  const counts: Partial<Record<WorldKind, number>> = {}
  let records = 0
  return {
    counts,
    get records() {
      return records
    },
    add(added) {
      for (const one of added) {
        hash.update(lineOf(one))
        if (!isJournalGap(one)) counts[one.kind] = (counts[one.kind] ?? 0) + 1
      }
      records += added.length
    },
    line: () => `SHA-256 ${hash.digest('hex')}`,
  }
}
