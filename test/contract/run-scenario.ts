import type { Test } from 'tap'
import type { TestService } from '../support/test-service.js'
import { checkAnswer } from './check-answer.js'
import { checkStored } from './check-stored.js'
import type { Scenario } from './scenario.js'
import { sendScenario } from './send-scenario.js'

/** Runs one scenario on a service and checks the answer and the database. */
export async function runScenario(t: Test, service: TestService, scenario: Scenario): Promise<void> {
  const { before: earlier = [], token = null, request, after: effects = {} } = scenario
  for (const step of earlier) {
    const answer = await sendScenario(service, step.request, step.token ?? token)
    t.equal(answer.status, step.status, 'the request before')
  }
  const before = await service.stored()
  checkAnswer(t, scenario, await sendScenario(service, request, token))
  const after = await service.stored()
  checkStored(t, { before, after, token, now: service.clock.now() }, effects)
}
