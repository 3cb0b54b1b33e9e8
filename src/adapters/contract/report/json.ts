import { countsOf } from '../verify/result.js'
import type { Report } from './report.js'

/** A report for programs. */
export function jsonReport({ url, began, results, problem }: Report): string {
  const scenarios = results.map(({ listed, ...how }) => {
    const { name, folder: operation, file, world, changes, scenario } = listed
    return { name, operation, file: `${operation}/${file}.json`, rule: scenario.rule, world, changes, ...how }
  })
  return `${JSON.stringify({ url, began, ...(problem !== undefined && { problem }), ...countsOf(results), scenarios }, null, 2)}\n`
}
