import type { Endpoint, Progress } from '../../domain/delivery.js'
import type { Id } from '../../domain/id.js'
import type { Instant } from '../../domain/instant.js'
import { type Lane, type LaneParts, laneOf } from './lane.js'

/** How far the deliveries of an endpoint are behind. */
export interface Lag {
  readonly webhook: Id
  /** How many numbers the journal is ahead, of entries for the endpoint and of others. */
  readonly entries: number
  /** The age of the oldest entry that is known and not delivered, in milliseconds. */
  readonly age: number
}

/** Progress, and the lane that made it. */
export interface LaneProgress {
  readonly lane: Lane
  readonly progress: Progress
}

/** The lanes of all endpoints. */
export interface Lanes {
  all(): readonly Lane[]
  /** Makes the lanes those of these endpoints. One whose revision has changed begins anew. */
  update(endpoints: readonly Endpoint[]): void
  takeProgress(isLast: boolean): readonly LaneProgress[]
  lags(highest: number, now: Instant): readonly Lag[]
  /** Aborts what is in flight, and forgets all. */
  end(): void
}

export function lanesOf(parts: LaneParts): Lanes {
  const lanes = new Map<Id, Lane>()

  function updateOne(endpoint: Endpoint): void {
    const lane = lanes.get(endpoint.id)
    if (lane?.endpoint.revision === endpoint.revision) {
      lane.adopt(endpoint.setAside)
      return
    }
    lane?.end()
    lanes.set(endpoint.id, laneOf(endpoint, parts))
  }

  function remove(lane: Lane): void {
    lane.end()
    lanes.delete(lane.endpoint.id)
  }

  return {
    all: () => [...lanes.values()],
    update(endpoints) {
      const ids = new Set(endpoints.map(({ id }) => id))
      for (const lane of lanes.values()) if (!ids.has(lane.endpoint.id)) remove(lane)
      for (const endpoint of endpoints) updateOne(endpoint)
    },
    takeProgress: (isLast) =>
      [...lanes.values()].flatMap((lane) => {
        const progress = lane.takeProgress(isLast)
        return progress === null ? [] : [{ lane, progress }]
      }),
    lags: (highest, now) =>
      [...lanes.values()].map((lane) => {
        const oldest = lane.oldest()
        const entries = Math.max(0, highest - lane.after())
        return { webhook: lane.endpoint.id, entries, age: oldest === null ? 0 : Math.max(0, now - oldest) }
      }),
    end() {
      for (const lane of lanes.values()) remove(lane)
    },
  }
}
