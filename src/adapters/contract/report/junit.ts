import Builder from 'fast-xml-builder'
import { countsOf, grouped, type Result } from '../verify/result.js'
import { faultLines, reasonLine } from './in-words.js'
import type { Report } from './report.js'

const MARK = '@'
const builder = new Builder({
  ignoreAttributes: false,
  attributeNamePrefix: MARK,
  format: true,
  suppressEmptyNode: true,
})

/** A report for tools that show tests: a suite for each file of scenarios. */
export function junitReport({ url, began, results, problem }: Report): string {
  const suites = grouped(results, ({ listed }) => `${listed.folder}/${listed.file}`)
  const document = {
    '?xml': marked({ version: '1.0', encoding: 'UTF-8' }),
    testsuites: {
      ...marked({ name: `casework verify ${url}`, timestamp: began, ...totals(results, problem) }),
      testsuite:
        problem !== undefined
          ? unverified(problem)
          : suites.map(([name, own]) => ({ ...marked({ name, ...totals(own) }), testcase: own.map(testCase) })),
    },
  }
  return fit(builder.build(document))
}

/** A server that could not be verified, which is no fault of a scenario. */
function unverified(problem: string) {
  const error = { ...marked({ message: problem, type: 'CannotVerify' }) }
  return {
    ...marked({ name: 'verify', ...totals([], problem) }),
    testcase: { ...marked({ classname: 'verify', name: 'The server can be verified' }), error },
  }
}

function totals(results: readonly Result[], problem?: string) {
  const { failed, skipped } = countsOf(results)
  const took = results.reduce((sum, one) => sum + one.took, 0)
  return {
    tests: results.length + (problem === undefined ? 0 : 1),
    failures: failed,
    errors: problem === undefined ? 0 : 1,
    skipped,
    time: seconds(took),
  }
}

function testCase(result: Result) {
  const { folder, file, scenario } = result.listed
  const named = marked({
    classname: `${folder}.${file}`,
    name: `${scenario.rule}: ${scenario.name}`,
    time: seconds(result.took),
  })
  if (result.outcome === 'passed') return named
  if (result.outcome === 'skipped') return { ...named, skipped: marked({ message: reasonLine(result) }) }
  const message = result.faults.map(({ what }) => what).join(', ')
  return {
    ...named,
    failure: { ...marked({ message, type: 'contract' }), '#text': result.faults.flatMap(faultLines).join('\n') },
  }
}

function marked(attributes: Readonly<Record<string, string | number>>): Record<string, string | number> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [MARK + name, value]))
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1_000).toFixed(3)
}

// eslint-disable-next-line no-control-regex -- characters that XML has no place for
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** The answer of a server may hold any character. */
function fit(text: string): string {
  return text.replace(UNFIT, '\ufffd')
}
