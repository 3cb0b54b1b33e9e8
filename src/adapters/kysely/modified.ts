import { sql } from 'kysely'
import type { Engine } from './connection.js'
import { arg } from './prepared.js'

/**
 * When a changed row was last modified, and by whom; takes the arguments of a stamp. The instant grows with every
 * change, also where the clock stands still or goes back: a state that was read before a change is stale after it.
 */
export function modified(engine: Engine) {
  return { last_modified_at: instantOfChange(engine), last_modified_by: arg<string>('actor') }
}

/** The instant of a change: that of its stamp, but later than the last change of the row. */
export function instantOfChange({ larger }: Engine) {
  return larger(arg<number>('at'), sql<number>`last_modified_at + 1`)
}
