import t from 'tap'
import { startTestService } from '../support/test-service.js'
import { STORE_KINDS } from '../support/world-store.js'
import { readScenarios } from './read-scenarios.js'
import { runScenario } from './run-scenario.js'

for (const store of STORE_KINDS)
  for (const { file, world, basePath = '', scenarios } of readScenarios('reads')) {
    void t.test(`${store}: ${file}`, async (t) => {
      const service = await startTestService({ world, basePath, store })
      t.teardown(() => service.stop())
      for (const scenario of scenarios) {
        const { request } = scenario
        const read = { ...scenario, request: { ...request, method: request.method ?? 'GET' } }
        await t.test(`${scenario.rule}: ${scenario.name}`, (t) => runScenario(t, service, read))
      }
    })
  }
