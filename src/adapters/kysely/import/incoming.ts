import type { WorldTable } from '../world-rows.js'

/** The name of the temporary table where the rows for a table wait to be checked. */
export function incoming(table: WorldTable): string {
  return `incoming_${table}`
}

/** Which of the waiting rows of the journal are entries, and not only numbers that were given away. */
export const ENTRIES_ONLY = 'where kind is not null'
