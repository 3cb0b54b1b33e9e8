import type { Store } from '../../domain/ports.js'
import type { Feeds } from './feeds.js'
import { FIRST, type Holder } from './look-in.js'

export interface Keeper extends Holder {
  /** The epoch of the numbers in the progress. */
  readonly epoch: string
  /** Whether this is the last time: then a cursor that has only passed entries of others matters, too. */
  readonly isLast: boolean
}

/**
 * Keeps how far the feeds came, all in one transaction.
 * @returns false if nothing was kept: the store has another epoch by now, or another process the lease
 */
export async function keepProgress(
  feeds: Feeds,
  { atomically }: Pick<Store, 'atomically'>,
  { holder, now, epoch, isLast }: Keeper,
): Promise<boolean> {
  const news = feeds.takeProgress(isLast)
  if (news.length === 0) return true
  const progress = news.map((one) => one.progress)
  try {
    return await atomically(async ({ deliveries, journal }) => {
      return (await journal.read(FIRST)).epoch === epoch && deliveries.keep(holder, progress, now)
    })
  } catch (error) {
    for (const one of news) one.feed.putBack(one.progress)
    throw error
  }
}
