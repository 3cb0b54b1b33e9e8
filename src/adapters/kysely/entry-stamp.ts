import { sql } from 'kysely'
import type { JournalKind } from '../../domain/journal.js'
import { arg } from './prepared.js'

/** The columns in which every entry of the journal tells when it was made, by whom, and what it is. */
export const STAMP_COLUMNS = ['at', 'actor', 'client_id', 'kind'] as const

/** The values of these columns; takes the arguments of a stamp. */
export function entryStamp(kind: JournalKind) {
  return [
    arg<number>('at').as('at'),
    arg<string>('actor').as('actor'),
    arg<number | null>('client').as('client_id'),
    sql.lit(kind).as('kind'),
  ] as const
}
