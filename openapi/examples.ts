import { FOLDERS } from '../src/adapters/contract/folders.js'
import { type NamedScenarios, readScenarios } from '../src/adapters/contract/read-scenarios.js'
import type { Scenario, ScenarioRequest } from '../src/adapters/contract/scenario.js'
import { sendScenario } from '../src/adapters/contract/send-scenario.js'
import { startExampleService } from './example-service.js'
import { matching } from './matching.js'
import type { DocumentedRoute } from './routes.js'

/** The examples that the scenarios of the contract show. */
export interface Examples {
  /** The request bodies, by the operation's name and the format: `pickActivities json`. */
  readonly bodies: ReadonlyMap<string, unknown>
  /** The successful answers, by the operation's name, the status and the format: `getCases 200 xml`. */
  readonly answers: ReadonlyMap<string, unknown>
  /** The error bodies that a scenario spells out completely, by their codes. */
  readonly errors: ReadonlyMap<string, object>
}

const FORMATS = ['json', 'xml'] as const

interface Chosen {
  readonly file: NamedScenarios
  readonly scenario: Scenario
  readonly route: DocumentedRoute
}

/** Reads the examples from the scenarios, and lets the service itself answer the successful ones. */
export async function readExamples(routes: readonly DocumentedRoute[]): Promise<Examples> {
  const files = FOLDERS.flatMap(readScenarios)
  const [bodies, answers] = [new Map<string, unknown>(), new Map<string, unknown>()]
  for (const chosen of choose(files, routes)) {
    const { scenario, route } = chosen
    const { id, body } = route.operation
    if (body) addBody(bodies, id, scenario)
    for (const format of FORMATS) {
      const text = await answerTo(chosen, format)
      if (text !== '') answers.set(`${id} ${String(scenario.expect.status)} ${format}`, parsed(text, format))
    }
  }
  return { bodies, answers, errors: errorsIn(files) }
}

/** For each operation and status, the first scenario that succeeds with that status; one with a body if possible. */
function choose(files: readonly NamedScenarios[], routes: readonly DocumentedRoute[]): Chosen[] {
  const chosen = new Map<string, Chosen>()
  for (const file of files.filter(({ basePath = '' }) => basePath === '')) {
    for (const scenario of file.scenarios) {
      const { request, expect, before = [] } = scenario
      const route = routeOf(request, routes)
      if (!route || expect.status >= 300 || before.length > 0) continue
      const key = `${route.operation.id} ${String(expect.status)} ${bodyFormat(scenario)}`
      const known = chosen.get(key)
      if (!known || (known.scenario.expect.body === undefined && expect.body !== undefined)) {
        chosen.set(key, { file, scenario, route })
      }
    }
  }
  return [...chosen.values()]
}

/** The documented route that a request asks for; none where a path is not written out. */
function routeOf({ method = 'PATCH', path }: ScenarioRequest, routes: readonly DocumentedRoute[]) {
  const asked = routes.filter((one) => one.method === method.toLowerCase())
  return typeof path === 'string' ? matching(asked, path)[0] : undefined
}

async function answerTo({ file, scenario, route }: Chosen, format: (typeof FORMATS)[number]): Promise<string> {
  const service = await startExampleService(file.world)
  const { token = null, request } = scenario
  const headers = { ...request.headers, Accept: `application/${format}` }
  const sent = { ...request, headers, method: route.method.toUpperCase() }
  const { status, text } = await sendScenario(service, sent, token)
  await service.stop()
  if (status !== scenario.expect.status) throw new Error(`${file.file}: ${scenario.name}: ${String(status)} ${text}`)
  return text
}

function bodyFormat({ request: { body, headers = {} } }: Scenario): string {
  if (body === undefined) return 'none'
  const { 'Content-Type': type = '' } = headers
  return typeof type === 'string' && type.includes('xml') ? 'xml' : 'json'
}

function addBody(bodies: Map<string, unknown>, id: string, scenario: Scenario): void {
  const { body } = scenario.request
  const format = bodyFormat(scenario)
  if (typeof body === 'string') bodies.set(`${id} ${format}`, parsed(body, format))
}

function parsed(text: string, format: string): unknown {
  return format === 'json' ? JSON.parse(text) : text
}

/** Null stands for an absent member: so the scenario spells out the whole body. */
function errorsIn(files: readonly NamedScenarios[]): Map<string, object> {
  const whole = files
    .flatMap(({ scenarios }) => scenarios)
    .flatMap(({ expect: { body = {}, format = 'json' } }) => {
      const isWhole = ['code', 'developerMessage', 'details', 'userMessage'].every((member) => member in body)
      if (!isWhole || format !== 'json' || body['userMessage'] !== null) return []
      return [
        [String(body['code']), Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null))] as const,
      ]
    })
  return new Map([...whole].reverse())
}
