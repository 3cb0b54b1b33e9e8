import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Value } from 'typebox/value'
import { FIXTURES, readFixture } from '../support/fixtures.js'
import { type Scenario, ScenarioFile } from './scenario.js'

const ACCEPT = { json: 'application/json', xml: 'application/xml' }

/** A file of scenarios with its name; each scenario is complete and asks for one format. */
export interface NamedScenarios extends ScenarioFile {
  readonly file: string
}

/**
 * Reads every file of a folder of `fixtures/contract`.
 * @throws Error for a file that is not as the README describes it
 */
export function readScenarios(folder: string): NamedScenarios[] {
  const files = readdirSync(join(FIXTURES, 'contract', folder)).filter((name) => name.endsWith('.json'))
  return files.sort().map((file) => {
    const read = readFixture(`contract/${folder}/${file}`)
    if (!Value.Check(ScenarioFile, read)) throw new Error(`${file}: ${problemsOf(read)}`)
    const withToken = read.scenarios.map((one) => ({ token: read.token ?? null, ...one }))
    return { ...read, file, scenarios: withToken.flatMap(perFormat) }
  })
}

function perFormat({ formats, ...scenario }: Scenario): Scenario[] {
  if (formats === undefined) return [scenario]
  const { name, request, expect } = scenario
  return formats.map((format) => ({
    ...scenario,
    name: `${name} (${format})`,
    request: { ...request, headers: { Accept: ACCEPT[format], ...request.headers } },
    expect: { ...expect, format },
  }))
}

function problemsOf(read: unknown): string {
  return [...Value.Errors(ScenarioFile, read)]
    .map(({ instancePath, message }) => `${instancePath} ${message}`)
    .join('; ')
}
