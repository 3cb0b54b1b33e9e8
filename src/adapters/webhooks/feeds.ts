import type { Endpoint, Progress } from '../../domain/delivery.js'
import type { Id } from '../../domain/id.js'
import type { Instant } from '../../domain/instant.js'
import { type Feed, type FeedParts, feedOf } from './feed.js'

/** How far the deliveries of an endpoint are behind. */
export interface Lag {
  readonly webhook: Id
  /** How many numbers the journal is ahead, of entries for the endpoint and of others. */
  readonly entries: number
  /** The age of the oldest entry that is known and not delivered, in milliseconds. */
  readonly age: number
}

/** Progress, and the feed that made it. */
export interface FeedProgress {
  readonly feed: Feed
  readonly progress: Progress
}

/** The feeds of all endpoints. */
export interface Feeds {
  all(): readonly Feed[]
  /** Makes the feeds those of these endpoints. One whose revision has changed begins anew. */
  update(endpoints: readonly Endpoint[]): void
  takeProgress(isLast: boolean): readonly FeedProgress[]
  lags(highest: number, now: Instant): readonly Lag[]
  /** Aborts what is in flight, and forgets all. */
  end(): void
}

export function feedsOf(parts: FeedParts): Feeds {
  const feeds = new Map<Id, Feed>()

  function updateOne(endpoint: Endpoint): void {
    const feed = feeds.get(endpoint.id)
    if (feed?.endpoint.revision === endpoint.revision) {
      feed.adopt(endpoint.setAside)
      return
    }
    feed?.end()
    feeds.set(endpoint.id, feedOf(endpoint, parts))
  }

  function remove(feed: Feed): void {
    feed.end()
    feeds.delete(feed.endpoint.id)
  }

  return {
    all: () => [...feeds.values()],
    update(endpoints) {
      const ids = new Set(endpoints.map(({ id }) => id))
      for (const feed of feeds.values()) if (!ids.has(feed.endpoint.id)) remove(feed)
      for (const endpoint of endpoints) updateOne(endpoint)
    },
    takeProgress: (isLast) =>
      [...feeds.values()].flatMap((feed) => {
        const progress = feed.takeProgress(isLast)
        return progress === null ? [] : [{ feed, progress }]
      }),
    lags: (highest, now) =>
      [...feeds.values()].map((feed) => {
        const oldest = feed.oldest()
        const entries = Math.max(0, highest - feed.after())
        return { webhook: feed.endpoint.id, entries, age: oldest === null ? 0 : Math.max(0, now - oldest) }
      }),
    end() {
      for (const feed of feeds.values()) remove(feed)
    },
  }
}
