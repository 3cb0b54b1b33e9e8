import { type Counts, countsOf, grouped, type Result } from '../verify/result.js'
import { faultLines } from './in-words.js'
import type { Report } from './report.js'

const MOST_FAILURES = 20
const MOST_FAULTS = 5
const MOST_DETAILS = 3
const NAME = 13
const NUMBER = 9

/** A report to be read: a line for each operation, the reasons of skipped scenarios, and the failures. */
export function tableReport({ url, results, problem }: Report): string {
  if (problem !== undefined) return `${url}\n\n${problem}\n`
  const rows = grouped(results, ({ listed }) => listed.folder).map(([name, own]) => row(name, countsOf(own)))
  const lines = [
    url,
    '',
    `${'operation'.padEnd(NAME)}${['passed', 'failed', 'skipped'].map((word) => word.padStart(NUMBER)).join('')}`,
    ...rows,
    row('together', countsOf(results)),
    ...skippedLines(results),
    ...failedLines(results),
  ]
  return `${lines.join('\n')}\n`
}

function row(name: string, { passed, failed, skipped }: Counts): string {
  return name.padEnd(NAME) + [passed, failed, skipped].map((count) => String(count).padStart(NUMBER)).join('')
}

function skippedLines(results: readonly Result[]): string[] {
  const skipped = grouped(results, (one) => (one.outcome === 'skipped' ? one.reason : '')).filter(
    ([name]) => name !== '',
  )
  if (skipped.length === 0) return []
  return [
    '',
    'Skipped:',
    ...skipped.map(([reason, own]) => `${String(own.length).padStart(6)}  ${reason}${details(own)}`),
  ]
}

/** The details of scenarios that were skipped for the same reason, the most frequent first. */
function details(skipped: readonly Result[]): string {
  const found = grouped(skipped, (one) => ('detail' in one ? one.detail : '')).filter(([name]) => name !== '')
  if (found.length === 0) return ''
  const names = found.toSorted(([, one], [, other]) => other.length - one.length).map(([name]) => name)
  const more = names.length - MOST_DETAILS
  return `: ${names.slice(0, MOST_DETAILS).join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`
}

function failedLines(results: readonly Result[]): string[] {
  const failed = results.filter((one) => one.outcome === 'failed')
  if (failed.length === 0) return []
  const more = failed.length - MOST_FAILURES
  return [
    '',
    'Failed:',
    ...failed.slice(0, MOST_FAILURES).flatMap(({ listed, faults }) => [
      '',
      `  ${listed.name}`,
      ...faults
        .slice(0, MOST_FAULTS)
        .flatMap(faultLines)
        .map((line) => `    ${line}`),
      ...(faults.length > MOST_FAULTS ? [`    … and ${String(faults.length - MOST_FAULTS)} more differences`] : []),
    ]),
    ...(more > 0 ? ['', `  … and ${String(more)} more; --format json has all of them`] : []),
  ]
}
