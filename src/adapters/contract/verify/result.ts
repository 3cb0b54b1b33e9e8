import type { Fault } from '../fault.js'
import type { Listed } from './listed.js'

/** How a scenario went; `took` is in milliseconds. */
export type Result = { readonly listed: Listed; readonly took: number } & Outcome

/** The outcome of a scenario. */
export type Outcome =
  | { readonly outcome: 'passed' }
  | { readonly outcome: 'failed'; readonly faults: readonly Fault[] }
  /** `detail` tells apart outcomes with the same reason. */
  | { readonly outcome: 'skipped'; readonly reason: string; readonly detail?: string }

/** How many went which way. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** Counts the outcomes of some results. */
export function countsOf(results: readonly Result[]): Counts {
  const count = (outcome: Result['outcome']) => results.filter((one) => one.outcome === outcome).length
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') }
}

/** Groups results, in the order in which each group is met first. */
export function grouped(results: readonly Result[], by: (result: Result) => string): [string, Result[]][] {
  const groups = new Map<string, Result[]>()
  for (const result of results) {
    const group = groups.get(by(result))
    if (group) group.push(result)
    else groups.set(by(result), [result])
  }
  return [...groups]
}
