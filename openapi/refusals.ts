import { STATUS_CODES } from 'node:http'
import { sampleProblem } from '../src/adapters/http/dev-tools/sample-problems.js'
import { developerText, userText } from '../src/adapters/http/i18n/error-texts.js'
import { icuMessages } from '../src/adapters/http/i18n/messages.js'
import { CATALOGUES } from '../src/adapters/http/locales/catalogues.js'
import { LANGUAGE_TAGS } from '../src/adapters/http/locales/tags.js'
import { bodyOf } from '../src/adapters/http/serialization/body.js'
import { ERROR, errorView } from '../src/adapters/http/views/error-view.js'
import { View } from '../src/adapters/http/views/view.js'
import { ERROR_KINDS, type ErrorCode, type ErrorKind, type Problem } from '../src/domain/errors.js'
import type { Components } from './components.js'
import { headersFor } from './headers.js'
import type { Json } from './json.js'

const [LANGUAGE] = LANGUAGE_TAGS
const messages = icuMessages(CATALOGUES)
const NEVER_XML: readonly ErrorCode[] = ['406-101', '408-900', '414-900', '431-900']

/** For all other statuses every operation has the same codes, so they appear once, in the components. */
const OF_THEIR_OWN = ['400', '403']

/** The answers with which an operation refuses, by status. */
export function refusalsBy(codes: readonly ErrorCode[], components: Components): Json {
  return Object.fromEntries(
    statusesOf(codes).map((status) => [
      status,
      OF_THEIR_OWN.includes(status)
        ? refusalResponse(ofStatus(codes, status), components)
        : { $ref: `#/components/responses/${nameOf(status)}` },
    ]),
  )
}

/** The answers that operations share, by name. */
export function sharedRefusals(codes: readonly ErrorCode[], components: Components): Json {
  const statuses = statusesOf(codes).filter((status) => !OF_THEIR_OWN.includes(status))
  return Object.fromEntries(
    statuses.map((status) => [nameOf(status), refusalResponse(ofStatus(codes, status), components)]),
  )
}

function statusesOf(codes: readonly ErrorCode[]): string[] {
  return [...new Set(codes.map((code) => code.slice(0, 3)))]
}

function ofStatus(codes: readonly ErrorCode[], status: string): ErrorCode[] {
  return codes.filter((code) => code.startsWith(status))
}

function nameOf(status: string): string {
  return (STATUS_CODES[status] ?? status).replaceAll(/[^A-Za-z]/g, '')
}

/** An answer that refuses with one of several codes of the same status. */
function refusalResponse(codes: readonly ErrorCode[], components: Components): Json {
  const schema = {
    allOf: [components.refer(ERROR)],
    type: 'object',
    properties: { code: { type: 'string', enum: codes } },
    xml: { name: 'error' },
  }
  const content = (format: 'json' | 'xml', ofThese: readonly ErrorCode[]) =>
    ofThese.length > 0 && { [`application/${format}`]: { schema, examples: referencesTo(ofThese, format) } }
  return {
    description: codes.map(linkedText).join('\n'),
    headers: headersFor(Number(codes[0]?.slice(0, 3))),
    content: {
      ...content('json', codes),
      ...content(
        'xml',
        codes.filter((code) => !NEVER_XML.includes(code)),
      ),
    },
  }
}

/** A code with its text. The link is relative to the page that shows the document (decision 14). */
function linkedText(code: ErrorCode): string {
  return `- [\`${code}\`](docs/errors/${code}.md): ${developerText(messages, LANGUAGE, problemOf(code))}`
}

function referencesTo(codes: readonly ErrorCode[], format: 'json' | 'xml'): Json {
  return Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}-${format}` }]))
}

/** The body of an error in each format. */
export interface ErrorExample {
  readonly json: object
  /** Absent if the error comes before a format can be chosen. */
  readonly xml?: string
}

/** An example of an error: the body that a scenario of the contract expects, or else the service's own. */
export function errorExample(code: ErrorCode, expected: ReadonlyMap<string, object>): ErrorExample {
  const view = errorView(messages, { language: LANGUAGE }, {}, problemOf(code))
  const json = expected.get(code) ?? view.json
  return NEVER_XML.includes(code) ? { json } : { json, xml: bodyOf(new View(view.root, json), 'xml').text }
}

/** An example of each error in each format, as components of the document. */
export function errorExamples(codes: readonly ErrorCode[], expected: ReadonlyMap<string, object>): Json {
  const examples = codes.flatMap((code) =>
    Object.entries<unknown>({ ...errorExample(code, expected) }).map(
      ([format, value]) => [`${code}-${format}`, { value }] as const,
    ),
  )
  return Object.fromEntries(examples)
}

/** The sentence for end users that an error carries if a request asks for it. */
export function userMessageOf(code: ErrorCode): string {
  return userText(messages, LANGUAGE, problemOf(code))
}

/** What the code says in other situations than its example's. */
export function textsInSituations(code: ErrorCode): readonly string[] {
  const kinds = ERROR_KINDS.filter((kind) => kind.startsWith(`${code} `))
  const texts = [code, ...kinds].map((kind) => developerText(messages, LANGUAGE, problemOf(kind)))
  return [...new Set(texts)].slice(1)
}

function problemOf(kind: ErrorKind): Problem {
  const problem = sampleProblem(kind, ['1001'])
  if (!problem) throw new Error(`No sample of ${kind}`)
  return problem
}
