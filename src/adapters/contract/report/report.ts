import type { Result } from '../verify/result.js'

/** The result of a run. */
export interface Report {
  readonly url: string
  /** When it began, in ISO 8601. */
  readonly began: string
  readonly results: readonly Result[]
  /** Why nothing could be verified. */
  readonly problem?: string
}
