import t from 'tap'
import { FOLDERS } from '../../src/adapters/contract/folders.js'
import { operationOf } from '../../src/adapters/contract/operations.js'
import { readScenarios } from '../../src/adapters/contract/read-scenarios.js'
import type { Scenario } from '../../src/adapters/contract/scenario.js'
import { sampleProblem } from '../../src/adapters/http/dev-tools/sample-problems.js'
import { developerText } from '../../src/adapters/http/i18n/error-texts.js'
import { icuMessages } from '../../src/adapters/http/i18n/messages.js'
import { CATALOGUES } from '../../src/adapters/http/locales/catalogues.js'
import { LANGUAGE_TAGS } from '../../src/adapters/http/locales/tags.js'
import { ERROR_CODES, ERROR_KINDS } from '../../src/domain/errors.js'
import { OPERATIONS as HOSTILE } from '../process/hostile/requests.js'
import { OPERATIONS as IN_MATRIX } from './access/operations.js'
import { answerOf, BY_CIRCUMSTANCE, IN_JSON, OF_NONE, OF_READING, OPERATIONS, takesBody } from './operations.js'
import { RULES } from './rules.js'

/** The number of languages besides the first that each operation must be seen in. */
const FEWEST_LANGUAGES = 3

const files = FOLDERS.flatMap((folder) => readScenarios(folder))
const scenarios = files.flatMap((file) => file.scenarios)

void t.test('every row of the contract has a scenario', async (t) => {
  const named = new Set(scenarios.map(({ rule }) => rule))
  t.strictSame(missing(RULES, named), [], 'each row is named')
  t.strictSame(missing([...named], new Set(RULES)), [], 'and no other')
})

void t.test('every code has a scenario', async (t) => {
  const wanted = ERROR_CODES.filter((code) => !BY_CIRCUMSTANCE.includes(code))
  const answered = new Set(scenarios.map(answerOf).filter((answer) => answer !== null))
  t.strictSame(missing(wanted, answered), [], 'or is in BY_CIRCUMSTANCE of operations.ts, which other tests see to')
})

void t.test('every situation of a code has a scenario with its text', async (t) => {
  const messages = icuMessages(CATALOGUES)
  const said = scenarios
    .map(({ expect }) => expect.body?.['developerMessage'])
    .filter((text) => typeof text === 'string')
  /** The words of a text: what names details may be any. */
  const wordsOf = (text: string) => text.replace(/'[^']*'|: .*|\d+/g, '')
  const textOf = (kind: (typeof ERROR_KINDS)[number], ids: readonly string[]) => {
    const sample = sampleProblem(kind, ids)
    return sample ? wordsOf(developerText(messages, LANGUAGE_TAGS[0], sample)) : ''
  }
  const words = new Set(said.map(wordsOf))
  const untold = ERROR_KINDS.filter((kind) => kind.includes(' ')).filter(
    (kind) => ![['1'], ['1', '2']].some((ids) => words.has(textOf(kind, ids))),
  )
  t.strictSame(untold, [])
})

for (const operation of OPERATIONS) {
  void t.test(operation.name, async (t) => {
    const own = scenarios.filter((one) => operationMeant(one) === operation.name)
    const wanted = [...operation.codes, ...operation.success.map(String)]
    t.strictSame(missing(inFormats(wanted), formatsIn(own)), [], 'every code and success has a scenario in each format')
    const answered = own.map(answerOf).filter((answer) => answer !== null)
    t.strictSame(missing(answered, new Set([...wanted, ...OF_NONE])), [], 'and there is no other')

    const read = takesBody(operation) ? [...OF_READING, ...operation.success.map(String)] : []
    const bodies = read.flatMap((answer) => [`${answer} application/json`, `${answer} application/xml`])
    t.strictSame(missing(bodies, new Set(own.map(answerToBody))), [], 'and for a body in each format')

    const languages = new Set(own.map(({ expect }) => expect.headers?.['Content-Language']))
    t.ok(languages.size > FEWEST_LANGUAGES, `in other languages: ${[...languages].join(' ')}`)
  })
}

/** A method that no operation has is refused for a path: of several operations there, the rule says which is meant. */
function operationMeant({ rule, request, expect }: Scenario): string | null {
  const [, named] = /^3 ([A-Z]+ .*)$/.exec(rule) ?? []
  return expect.status === 405 && named !== undefined ? named : (operationOf(request)?.name ?? null)
}

void t.test('every operation is in the matrix of access', async (t) => {
  const cell = { department: 1, case: 1, activity: 1, note: 1, webhook: 1 }
  const asked = IN_MATRIX.map(({ request }) => operationOf(request(cell))?.name ?? '')
  t.strictSame(missing(namesOf(OPERATIONS), new Set(asked)), [], 'test/contract/access/operations.ts has a row')
})

void t.test('every operation is asked for badly', async (t) => {
  const asked = HOSTILE.map(([method, path]) => operationOf({ method, path })?.name ?? '')
  t.strictSame(missing(namesOf(OPERATIONS), new Set(asked)), [], 'test/process/hostile/requests.ts has a row')
})

void t.test('no operation', async (t) => {
  t.strictSame(missing(inFormats(OF_NONE), formatsIn(scenarios)), [])
})

/** The formats of an answer: a 204 has none, and an error that comes before the negotiation has one. */
function inFormats(answers: readonly string[]): string[] {
  const isOnce = (answer: string) => answer === '204' || IN_JSON.some((code) => code === answer)
  return answers.flatMap((answer) =>
    (isOnce(answer) ? ['json'] : ['json', 'xml']).map((format) => `${answer} ${format}`),
  )
}

function formatsIn(own: readonly Scenario[]): ReadonlySet<string> {
  return new Set(own.map((one) => `${String(answerOf(one))} ${one.expect.format ?? 'json'}`))
}

function answerToBody(scenario: Scenario): string {
  const type = scenario.request.headers?.['Content-Type']
  return `${String(answerOf(scenario))} ${typeof type === 'string' ? type : 'no type'}`
}

function namesOf(operations: readonly { readonly name: string }[]): string[] {
  return operations.map(({ name }) => name)
}

function missing(wanted: readonly string[], given: ReadonlySet<string>): string[] {
  return wanted.filter((one) => !given.has(one))
}

void t.test('every language has a scenario with its texts', async (t) => {
  const answered = new Set(
    scenarios.flatMap(({ expect }) => (expect.body?.['userMessage'] ? [expect.headers?.['Content-Language']] : [])),
  )
  t.strictSame(
    LANGUAGE_TAGS.filter((tag) => !answered.has(tag)),
    [],
    'fixtures/contract has a scenario with the userMessage of each language',
  )
})

void t.test('no two scenarios of a file have the same name', async (t) => {
  for (const file of files) {
    const names = file.scenarios.map(({ rule, name }) => `${rule}: ${name}`)
    t.equal(new Set(names).size, names.length, file.file)
  }
})
