import { requireApiCaller, rightsOf } from './access-rules.js'
import { type Caller, departmentsOf } from './auth-context.js'
import type { JournalPage } from './journal.js'
import type { Consistently } from './ports.js'

/** Which entries of the journal to read: the first `limit` entries behind number `after`. */
export interface JournalRange {
  readonly after: number
  readonly limit: number
}

/** Reads the entries behind a number that are within the caller's reach, in the order of the commits. */
export type ReadJournal = (caller: Caller, range: JournalRange) => Promise<JournalPage>

/**
 * The journal of contract section 3. A reader that goes on from `last` misses nothing and sees nothing twice.
 * @throws Refusal 401-101, 403-112
 */
export function readJournal({ consistently }: { readonly consistently: Consistently }): ReadJournal {
  return (caller, { after, limit }) =>
    consistently(async ({ authContexts, journal }) => {
      const by = await rightsOf(caller, authContexts)
      requireApiCaller(by)
      return journal.read({ after, limit, departments: departmentsOf(by) })
    })
}
