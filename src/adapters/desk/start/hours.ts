const HOUR = 3_600_000
const MINUTE = 60_000
/** How many hours the picture has; the hour that runs is the last of them. */
export const HOURS = 24

/** One hour of the clock, in the time zone of the person. */
export interface Hour {
  /** When it begins, in milliseconds since 1970. */
  readonly from: number
  readonly closes: number
  /** Whether all closes of the hour are known, only those of its end, or none. */
  readonly known: 'all' | 'some' | 'none'
}

/** When the first hour of the picture begins. */
export function firstHour(now: number): number {
  return beginOfHour(now) - (HOURS - 1) * HOUR
}

/**
 * Counts closes by hours.
 * @param now in milliseconds since 1970
 * @param at the instant of each close
 * @param since the instant from which on all closes are known; null where none is
 */
export function closesByHour(now: number, at: readonly number[], since: number | null): readonly Hour[] {
  const first = firstHour(now)
  const counts = new Array<number>(HOURS).fill(0)
  for (const instant of at) {
    // The clock of the service may be ahead of this one.
    const hour = Math.min(Math.floor((instant - first) / HOUR), HOURS - 1)
    if (hour >= 0) counts[hour] = (counts[hour] ?? 0) + 1
  }
  return counts.map((closes, index) => {
    const from = first + index * HOUR
    return { from, closes, known: since === null || since >= from + HOUR ? 'none' : since > from ? 'some' : 'all' }
  })
}

/** The hour of the clock: in some time zones it begins at half past of that of another. */
function beginOfHour(now: number): number {
  return Math.floor(now / MINUTE) * MINUTE - new Date(now).getMinutes() * MINUTE
}
