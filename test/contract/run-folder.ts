import t, { type Test } from 'tap'
import { readScenarios } from '../../src/adapters/contract/read-scenarios.js'
import type { Scenario } from '../../src/adapters/contract/scenario.js'
import { startTestService, type TestService, type TestServiceOptions } from '../support/test-service.js'
import { STORE_KINDS, type StoreKind } from '../support/world-store.js'
import { prepareScenario, runScenario } from './run-scenario.js'

/** Runs every scenario of a folder of `fixtures/contract` on every kind of store. */
export function runFolder(folder: string): void {
  for (const store of STORE_KINDS)
    for (const { file, world, basePath = '', scenarios } of readScenarios(folder)) {
      void t.test(`${store}: ${folder}/${file}`, async (t) => {
        const begin = startsOf(t, { world, basePath, store })
        for (const scenario of scenarios.filter((one) => isWorthwhile(one, store))) {
          await t.test(`${scenario.rule}: ${scenario.name}`, async (t) => {
            await runScenario(t, await begin(t, scenario), scenario)
          })
        }
      })
    }
}

/** The behaviour of a store does not depend on the format: one store shows both formats. */
function isWorthwhile({ expect: { format = 'json' } }: Scenario, store: StoreKind): boolean {
  return store === 'SQLite' || format === 'json'
}

/** Starts services. Scenarios that change nothing, which each of them shows, share a service with the same start. */
function startsOf(file: Test, options: TestServiceOptions) {
  const shared = new Map<string, Promise<TestService>>()
  return (t: Test, scenario: Scenario): Promise<TestService> => {
    if (scenario.after !== undefined) return startFor(t, options, scenario)
    // A step without a token of its own has the scenario's.
    const steps = (scenario.before ?? []).map((step) => ({ token: scenario.token, ...step }))
    const begin = JSON.stringify(steps)
    const service = shared.get(begin) ?? startFor(file, options, scenario)
    shared.set(begin, service)
    return service
  }
}

async function startFor(t: Test, options: TestServiceOptions, scenario: Scenario): Promise<TestService> {
  const service = await startTestService(options)
  t.teardown(() => service.stop())
  await prepareScenario(t, service, scenario)
  return service
}
