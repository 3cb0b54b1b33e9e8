import { isDeepStrictEqual } from 'node:util'
import t, { type Test } from 'tap'
import { withNew } from '../../src/adapters/contract/created.js'
import { FOLDERS } from '../../src/adapters/contract/folders.js'
import { operationOf } from '../../src/adapters/contract/operations.js'
import { readScenarios } from '../../src/adapters/contract/read-scenarios.js'
import type { Scenario } from '../../src/adapters/contract/scenario.js'
import type { Answer } from '../../src/adapters/contract/send.js'
import { sendScenario } from '../../src/adapters/contract/send-scenario.js'
import { CONTENT_TYPES } from '../../src/adapters/contract/write-request.js'
import { treeOfJson, treeOfXml } from '../../src/adapters/contract/xml-tree.js'
import { startTestService, type TestService, type TestServiceOptions } from '../support/test-service.js'
import { answerOf, IN_JSON } from './operations.js'
import { prepareScenario } from './run-scenario.js'

for (const folder of FOLDERS)
  for (const { file, world, basePath = '', scenarios } of readScenarios(folder)) {
    void t.test(`JSON and XML say the same: ${folder}/${file}`, async (t) => {
      const shared = await startFor(t, { world, basePath })
      for (const scenario of scenarios.filter(hasBody)) {
        // A scenario that changes data, or has requests before it, would meet a changed world the second time.
        const isAlone = scenario.after !== undefined || (scenario.before ?? []).length > 0
        const service = async () => (isAlone ? startFor(t, { world, basePath }, scenario) : shared)
        const json = await ask(await service(), scenario, 'json')
        const xml = await ask(await service(), scenario, 'xml')
        const root = json.status < 400 ? (operationOf(scenario.request)?.root ?? '') : 'error'
        const [told, converted] = [treeOfXml(xml.text), treeOfJson(root, JSON.parse(json.text))]
        const name = `${scenario.rule}: ${scenario.name}`
        if (isDeepStrictEqual(told, converted)) t.pass(name)
        else t.strictSame(told, converted, name)
        t.strictSame([json.status, xml.status], [scenario.expect.status, scenario.expect.status])
      }
    })
  }

/** Whether the answer of a scenario has a body in either format; of two scenarios for both formats the first. */
function hasBody(scenario: Scenario): boolean {
  const { request, expect } = scenario
  if (IN_JSON.some((code) => code === answerOf(scenario))) return false
  const accept = request.headers?.['Accept'] ?? CONTENT_TYPES.json
  return (
    request.raw === undefined && request.method !== 'HEAD' && accept === CONTENT_TYPES.json && expect.status !== 204
  )
}

function ask(service: TestService, { request, token = null }: Scenario, format: 'json' | 'xml'): Promise<Answer> {
  const headers = { ...request.headers, Accept: CONTENT_TYPES[format] }
  const now = new Date(service.clock.now()).toISOString()
  return sendScenario(service, withNew({ ...request, headers }, { now }), token)
}

async function startFor(t: Test, options: TestServiceOptions, scenario?: Scenario): Promise<TestService> {
  const service = await startTestService(options)
  t.teardown(() => service.stop())
  if (scenario) await prepareScenario(t, service, scenario)
  return service
}
