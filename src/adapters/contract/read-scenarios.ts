import { readdirSync, readFileSync } from 'node:fs'
import { Value } from 'typebox/value'
import { CONTRACT } from './folders.js'
import { type Scenario, ScenarioFile } from './scenario.js'
import { CONTENT_TYPES, writeRequest } from './write-request.js'

/** A file of scenarios with its name; each scenario is complete and asks for one format. */
export interface NamedScenarios extends ScenarioFile {
  readonly folder: string
  readonly file: string
}

/**
 * Reads every file of a folder of `fixtures/contract`.
 * @throws Error for a file that is not as the README describes it
 */
export function readScenarios(folder: string): NamedScenarios[] {
  const files = readdirSync(new URL(folder, CONTRACT)).filter((name) => name.endsWith('.json'))
  return files.sort().map((file) => {
    const read: unknown = JSON.parse(readFileSync(new URL(`${folder}/${file}`, CONTRACT), 'utf8'))
    if (!Value.Check(ScenarioFile, read)) throw new Error(`${file}: ${problemsOf(read)}`)
    return { ...read, folder, file, scenarios: read.scenarios.map((one) => completed(read, one)).flatMap(perFormat) }
  })
}

/** A scenario with the members that its file gives to all. */
function completed({ token = null, method, path }: ScenarioFile, scenario: Scenario): Scenario {
  const { before = [], request } = scenario
  return {
    token,
    ...scenario,
    before: before.flatMap(({ times = 1, ...step }) =>
      Array.from({ length: times }, () => ({ ...step, request: writeRequest(step.request, 'json') })),
    ),
    request: { ...(method !== undefined && { method }), ...(path !== undefined && { path }), ...request },
  }
}

function perFormat({ formats, ...scenario }: Scenario): Scenario[] {
  const { name, request, expect } = scenario
  if (formats === undefined) return [{ ...scenario, request: writeRequest(request, 'json') }]
  return formats.map((format) => {
    const headers = { Accept: CONTENT_TYPES[format], ...request.headers }
    return {
      ...scenario,
      name: `${name} (${format})`,
      request: writeRequest({ ...request, headers }, format),
      expect: { ...expect, format },
    }
  })
}

function problemsOf(read: unknown): string {
  return [...Value.Errors(ScenarioFile, read)]
    .map(({ instancePath, message }) => `${instancePath} ${message}`)
    .join('; ')
}
