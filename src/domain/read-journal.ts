import { requireApiCaller, rightsOf } from './access-rules.js'
import { type Caller, departmentsOf } from './auth-context.js'
import { refusal } from './errors.js'
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
 * @throws Refusal 401-101, 403-112, 400-102 for a number that was never given, as in a store that was restored
 */
export function readJournal({ consistently }: { readonly consistently: Consistently }): ReadJournal {
  return (caller, { after, limit }) =>
    consistently(async ({ authContexts, journal }) => {
      const by = await rightsOf(caller, authContexts)
      requireApiCaller(by)
      const page = await journal.read({ after, limit, departments: departmentsOf(by) })
      requireGiven(page, after)
      return page
    })
}

/**
 * Lets through a number that the journal has given.
 * @param parameter the name by which the requester sent the number
 * @throws Refusal 400-102, naming the highest number
 */
export function requireGiven({ highest }: JournalPage, after: number, parameter = 'after'): void {
  if (after <= highest) return
  throw refusal('400-102 highest', { parameter, value: String(after), highest: String(highest) })
}
