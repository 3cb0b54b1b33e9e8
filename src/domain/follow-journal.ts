import { requireApiCaller, requireKnown } from './access-rules.js'
import { type AuthContext, type Caller, departmentsOf } from './auth-context.js'
import { Refusal } from './errors.js'
import type { JournalPage } from './journal.js'
import type { Consistently } from './ports.js'
import type { JournalRange } from './read-journal.js'

/** A caller that reads on in the journal. */
export interface Follower extends JournalRange {
  readonly caller: Caller
}

/**
 * Reads the next page for each of many followers, at one instant. A follower that may not read gets its refusal
 * (401-101, 403-112). Followers with the same reach and the same range get the same page, as one object.
 */
export type FollowJournal = (followers: readonly Follower[]) => Promise<readonly (JournalPage | Refusal)[]>

/**
 * The pages of open streams (contract, section 4b). The rights of all followers are read with one look, and each page
 * once. A number that was never given is the reader's own affair: the page says which number is the highest.
 */
export function followJournal({ consistently }: { readonly consistently: Consistently }): FollowJournal {
  return (followers) =>
    consistently(async ({ authContexts, journal }) => {
      const pages = new Map<string, Promise<JournalPage>>()

      function pageFor({ after, limit }: Follower, by: AuthContext): Promise<JournalPage> {
        const departments = departmentsOf(by)
        const key = JSON.stringify([after, limit, departments?.toSorted() ?? null])
        const page = pages.get(key) ?? journal.read({ after, limit, departments })
        pages.set(key, page)
        return page
      }

      const contexts = await authContexts.contextsOf(followers.map(({ caller }) => caller))
      return Promise.all(
        followers.map(async (follower, index) => {
          const by = readerIn(contexts[index] ?? null)
          return by instanceof Refusal ? by : await pageFor(follower, by)
        }),
      )
    })
}

/** The caller if it may read at all, else its refusal. */
function readerIn(context: AuthContext | null): AuthContext | Refusal {
  try {
    const by = requireKnown(context)
    requireApiCaller(by)
    return by
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}
