import t, { type Test } from 'tap'
import { startTestService, type TestService, type TestServiceOptions } from '../support/test-service.js'
import { STORE_KINDS } from '../support/world-store.js'
import { readScenarios } from './read-scenarios.js'
import { runScenario } from './run-scenario.js'

for (const store of STORE_KINDS)
  for (const { file, world, basePath = '', scenarios } of readScenarios('close')) {
    void t.test(`${store}: ${file}`, async (t) => {
      // Whoever changes nothing, which each scenario shows, may share a world.
      const shared = await startFor(t, { world, basePath, store })
      for (const scenario of scenarios) {
        await t.test(`${scenario.rule}: ${scenario.name}`, async (t) => {
          await runScenario(
            t,
            (scenario.after ?? scenario.before) ? await startFor(t, { world, basePath, store }) : shared,
            scenario,
          )
        })
      }
    })
  }

async function startFor(t: Test, options: TestServiceOptions): Promise<TestService> {
  const service = await startTestService(options)
  t.teardown(() => service.stop())
  return service
}
