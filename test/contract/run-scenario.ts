import type { Test } from 'tap'
import { documentFaults } from '../openapi/document-faults.js'
import type { TestService } from '../support/test-service.js'
import { checkAnswer } from './check-answer.js'
import { checkStored } from './check-stored.js'
import { createdBetween, withNewIds } from './created.js'
import type { Scenario } from './scenario.js'
import { askedBy, sendScenario } from './send-scenario.js'

/** Sends what comes before a scenario. */
export async function prepareScenario(t: Test, service: TestService, scenario: Scenario): Promise<void> {
  const { before = [], token = null } = scenario
  for (const step of before) {
    const answer = await sendScenario(service, step.request, step.token ?? token)
    t.equal(answer.status, step.status, 'the request before')
  }
}

/** Runs one scenario on a service that is prepared for it, and checks the answer and the database. */
export async function runScenario(t: Test, service: TestService, scenario: Scenario): Promise<void> {
  const { token = null, request, expect, after: effects = {} } = scenario
  const before = await service.stored()
  const answer = await sendScenario(service, request, token)
  const after = await service.stored()
  const ids = createdBetween(before, after)
  checkAnswer(t, { ...scenario, expect: withNewIds(expect, ids) }, answer)
  t.strictSame(documentFaults(askedBy(request, service.url), answer), [], 'the answer is as the OpenAPI document says')
  checkStored(t, { before, after, token, now: service.clock.now() }, withNewIds(effects, ids))
}
