import t, { type Test } from 'tap'
import { startTestService, type TestService, type TestServiceOptions } from '../support/test-service.js'
import { readScenarios } from './read-scenarios.js'
import { runScenario } from './run-scenario.js'

for (const { file, world, basePath = '', scenarios } of readScenarios('close')) {
  void t.test(file, async (t) => {
    // Whoever changes nothing, which each scenario shows, may share a world.
    const shared = await startFor(t, { world, basePath })
    for (const scenario of scenarios) {
      await t.test(`${scenario.rule}: ${scenario.name}`, async (t) => {
        await runScenario(
          t,
          (scenario.after ?? scenario.before) ? await startFor(t, { world, basePath }) : shared,
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
