import type { Test } from 'tap'
import { withNew } from '../../src/adapters/contract/created.js'
import type { Scenario, ScenarioRequest } from '../../src/adapters/contract/scenario.js'
import { scenarioFaults } from '../../src/adapters/contract/scenario-faults.js'
import { sendScenario } from '../../src/adapters/contract/send-scenario.js'
import { writeText } from '../../src/adapters/contract/text.js'
import { type Asked, documentFaults } from '../openapi/document-faults.js'
import { stateOf } from '../support/state-of.js'
import type { TestService } from '../support/test-service.js'

/** Sends the requests before a scenario. */
export async function prepareScenario(t: Test, service: TestService, scenario: Scenario): Promise<void> {
  const { before = [], token = null } = scenario
  for (const step of before) {
    const answer = await sendScenario(service, step.request, step.token ?? token)
    t.equal(answer.status, step.status, 'the request before')
  }
}

/** Runs one scenario on a service that is prepared for it, and checks the answer and the database. */
export async function runScenario(t: Test, service: TestService, scenario: Scenario): Promise<void> {
  const now = service.clock.now()
  const { token = null } = scenario
  const request = withNew(scenario.request, { now: new Date(now).toISOString() })
  const stored = await service.stored()
  const answer = await sendScenario(service, request, token)
  const storedThen = await service.stored()
  const before = stateOf(stored)
  const after = storedThen === stored ? before : stateOf(storedThen)
  const faults = scenarioFaults(scenario, { answer, before, after, present: { from: now, to: now } })
  t.strictSame(faults, [], 'answer and effects are as the scenario says')
  t.strictSame(documentFaults(askedBy(request, service.url), answer), [], 'the answer is as the OpenAPI document says')
}

/** The request of a scenario, as the OpenAPI document sees it: below the base path of a service. */
function askedBy({ method = 'PATCH', path = '/', raw }: ScenarioRequest, url: string): Asked {
  const [, ofLine = method, target = writeText(path)] = /^(\S+) (\S+) HTTP/.exec(writeText(raw?.[0] ?? '')) ?? []
  const { pathname: base } = new URL(url)
  const inBase = base === '/' || target.startsWith(`${base}/`)
  return { method: ofLine, target: inBase ? target.slice(base === '/' ? 0 : base.length) : 'none' }
}
