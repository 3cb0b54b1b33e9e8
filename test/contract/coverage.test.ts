import t from 'tap'
import { LANGUAGE_TAGS } from '../../src/adapters/http/locales/tags.js'
import { readScenarios } from './read-scenarios.js'
import { RULES } from './rules.js'
import type { Scenario } from './scenario.js'

/** What the close operation can refuse for, in either format (contract, section 1). */
const CODES = [
  ...['400-101', '400-108', '400-177', '400-203', '400-253', '400-358', '400-910', '400-911', '400-912'],
  ...['401-101', '403-112', '403-178', '403-197', '403-910', '403-911', '403-912'],
  ...['404-100', '404-900', '405-100', '406-100'],
]
/** What is refused before a format can be negotiated. */
const CODES_IN_JSON = ['400-901', '406-101', '431-900']

const scenarios = readScenarios('close').flatMap((file) => file.scenarios)

void t.test('every row of the contract has a scenario', async (t) => {
  const reads = readScenarios('reads').flatMap((file) => file.scenarios)
  const named = new Set([...scenarios, ...reads].map(({ rule }) => rule))
  t.strictSame(
    RULES.filter((rule) => !named.has(rule)),
    [],
  )
})

void t.test('every code has a scenario in each format', async (t) => {
  const answered = new Set(scenarios.map(({ expect }) => `${codeOf(expect)} ${expect.format ?? 'json'}`))
  const wanted = [
    ...CODES.flatMap((code) => [`${code} json`, `${code} xml`]),
    ...CODES_IN_JSON.map((code) => `${code} json`),
  ]
  t.strictSame(
    wanted.filter((one) => !answered.has(one)),
    [],
  )
})

void t.test('every language has a scenario with its texts', async (t) => {
  const answered = new Set(
    scenarios.flatMap(({ expect }) => (expect.body?.['userMessage'] ? [expect.headers?.['Content-Language']] : [])),
  )
  t.strictSame(
    LANGUAGE_TAGS.filter((tag) => !answered.has(tag)),
    [],
  )
})

void t.test('no two scenarios of a file have the same name', async (t) => {
  for (const file of readScenarios('close')) {
    const names = file.scenarios.map(({ rule, name }) => `${rule}: ${name}`)
    t.equal(new Set(names).size, names.length, file.file)
  }
})

function codeOf({ code, body }: Scenario['expect']): string {
  const said = code ?? body?.['code']
  return typeof said === 'string' ? said : 'none'
}
