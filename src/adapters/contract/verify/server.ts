import type { Clock } from '../../../domain/ports.js'
import type { TokenSource } from './token-source.js'

/** A server that is to be verified. */
export interface Server {
  /** Base path included, without a slash at the end. */
  readonly url: string
  readonly tokenOf: TokenSource
  /** The world that it holds; of all, where it can be given another. */
  readonly world: string
  /** Gives it a world anew; null where that is not possible, or not wanted. */
  readonly reset: ((world: string) => Promise<void>) | null
  /** Whether there is `GET /journal`, which shows the effects. */
  readonly hasJournal: boolean
  /** In milliseconds, for each answer. */
  readonly timeout: number
  readonly clock: Clock
}

/** The base path of a server. */
export function basePathOf({ url }: Server): string {
  return new URL(url).pathname.replace(/\/$/, '')
}
