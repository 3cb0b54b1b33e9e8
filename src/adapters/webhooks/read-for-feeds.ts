import { departmentsOf } from '../../domain/auth-context.js'
import type { Id } from '../../domain/id.js'
import type { Instant } from '../../domain/instant.js'
import type { JournalPage } from '../../domain/journal.js'
import type { Consistently, JournalQuery, ReadUnit } from '../../domain/ports.js'
import type { Feed, Need } from './feed.js'

/** How long a page is. */
const PAGE = 200
/** A page takes some milliseconds of processor time: so one view reads only a few. */
const MOST_PAGES = 8

type Reach = readonly Id[] | null
interface Wish {
  readonly feed: Feed
  readonly need: Need
}

/**
 * Looks up the reach of each client, and reads the pages that the feeds need within it, at one instant. What waits for
 * a client that has lost its reach is passed over; a client that may not call any more reaches nothing (contract,
 * section 4b). Feeds that need the same page get it from one look.
 * @param accepts says whether a page is from the store that the feeds know
 */
export async function readForFeeds(
  feeds: readonly Feed[],
  { consistently, now, accepts }: { consistently: Consistently; now: Instant; accepts: (page: JournalPage) => boolean },
): Promise<void> {
  const wishes = feeds.flatMap((feed) => feed.needs(now).map((need) => ({ feed, need })))
  do {
    const some = firstOf(wishes)
    const { reaches, pages } = await consistently(async (view) => {
      const reaches = await reachesOf(feeds, view)
      return { reaches, pages: await pagesFor(some, reaches, view) }
    })
    for (const feed of feeds) feed.setReach(reachOf(feed, reaches))
    for (const [index, { feed, need }] of some.entries()) {
      const page = pages[index]
      if (page && accepts(page)) feed.take(need, page)
    }
  } while (wishes.length > 0)
}

/** Takes the wishes for a few pages out of all wishes. */
function firstOf(wishes: Wish[]): readonly Wish[] {
  const pages = new Set<string>()
  const end = wishes.findIndex(
    ({ need }) => pages.add(`${String(need.after)} ${String(need.isRetry)}`).size > MOST_PAGES,
  )
  return wishes.splice(0, end < 0 ? wishes.length : end)
}

/** The departments within reach of each client. */
async function reachesOf(feeds: readonly Feed[], { authContexts }: ReadUnit): Promise<ReadonlyMap<Id, Reach>> {
  const clients = [...new Set(feeds.map(({ endpoint }) => endpoint.client))]
  const contexts = await authContexts.contextsOf(clients.map((id) => ({ actor: 'client', id })))
  return new Map(
    clients.map((client, index) => {
      const by = contexts[index]
      return [client, by?.actor === 'client' && by.type === 'API' ? departmentsOf(by) : []]
    }),
  )
}

/** The page for each wish. */
function pagesFor(
  wishes: readonly Wish[],
  reaches: ReadonlyMap<Id, Reach>,
  { journal }: ReadUnit,
): Promise<readonly JournalPage[]> {
  const pages = new Map<string, Promise<JournalPage>>()

  function pageFor({ feed, need: { after, isRetry } }: Wish): Promise<JournalPage> {
    const { kinds } = feed.endpoint
    const departments = reachOf(feed, reaches)
    const query: JournalQuery = { after, limit: isRetry ? 1 : PAGE, departments, kinds }
    const key = JSON.stringify([after, isRetry, departments?.toSorted() ?? null, kinds.toSorted()])
    const page = pages.get(key) ?? journal.read(query)
    pages.set(key, page)
    return page
  }

  return Promise.all(wishes.map(pageFor))
}

function reachOf({ endpoint }: Feed, reaches: ReadonlyMap<Id, Reach>): Reach {
  const reach = reaches.get(endpoint.client)
  return reach === undefined ? [] : reach
}
