import { errorFaults } from './error-form.js'
import { differences, type Fault, faultUnlessSame } from './fault.js'
import { type Present, withNow } from './present.js'
import { type ErrorBody, readErrorBody } from './read-body.js'
import { readFaults } from './read-faults.js'
import type { Scenario } from './scenario.js'
import type { Answer } from './send.js'

const CONTENT_TYPES = { json: /^application\/json(; charset=utf-8)?$/, xml: /^application\/xml; charset=utf-8$/ }
const FIRST_LANGUAGE = 'en-US'

/** Finds where an answer differs from its scenario, or from the rules for every answer (contract, section 2). */
export function answerFaults(scenario: Scenario, answer: Answer, present: Present): Fault[] {
  const { request, expect } = scenario
  const { status, headers, text } = answer
  const faults = [...faultUnlessSame('status', expect.status, status), ...headerFaults(scenario, answer)]
  if (status === 204 || request.method === 'HEAD') {
    const type = status === 204 ? faultUnlessSame('header content-type', null, headers['content-type'] ?? null) : []
    return [...faults, ...faultUnlessSame('body', '', text), ...type]
  }
  // The body of another answer than the expected one says why it came.
  if (status !== expect.status)
    return [...faults, { what: 'body of an answer that was not expected', expected: null, received: text }]
  const told = { ...answer, text: withNow(text, present) }
  try {
    return [...faults, ...(status < 300 ? readFaults(scenario, told) : refusalFaults(scenario, told))]
  } catch (error) {
    return [...faults, { what: `body: ${(error as Error).message}`, expected: expect.format ?? 'json', received: text }]
  }
}

function headerFaults({ expect }: Scenario, { status, headers }: Answer): Fault[] {
  const usual = { vary: 'Accept, Accept-Language', 'content-language': FIRST_LANGUAGE }
  const named = Object.entries({ ...usual, ...lowerCase(expect.headers ?? {}) })
  return [
    ...named.flatMap(([name, value]) => faultUnlessSame(`header ${name}`, value, headers[name] ?? null)),
    ...(status === 401 ? faultUnlessLike('www-authenticate', /^Bearer( |$)/, headers) : []),
    ...(status === 405 ? faultUnlessLike('allow', /^[A-Z]/, headers) : []),
  ]
}

function faultUnlessLike(name: string, pattern: RegExp, headers: Answer['headers']): Fault[] {
  const value = String(headers[name] ?? '')
  return pattern.test(value) ? [] : [{ what: `header ${name}`, expected: String(pattern), received: value }]
}

function refusalFaults({ expect }: Scenario, { status, headers, text }: Answer): Fault[] {
  const { format = 'json', code, body = {}, details } = expect
  const found = readErrorBody(text, format)
  const malformed = errorFaults(found, status)
  const type = faultUnlessLike('content-type', CONTENT_TYPES[format], headers)
  if (malformed.length > 0) return [...type, { what: `body: ${malformed.join(', ')}`, expected: null, received: text }]
  return [
    ...type,
    ...(code === undefined ? [] : faultUnlessSame('code', code, found.code)),
    ...differences('body', body, pick(found, body)),
    ...(details ? faultUnlessSame('details', details, (found.details ?? []).map(detailLine)) : []),
  ]
}

/** A detail without its text. */
function detailLine({ key, value }: { readonly key: string; readonly value: string }): string {
  return `${key} ${value.slice(0, value.indexOf(' '))}`
}

/** The expected members of an error; null for each one that is absent. */
function pick(found: ErrorBody, expected: object): object {
  return Object.fromEntries(Object.keys(expected).map((name) => [name, found[name as keyof ErrorBody] ?? null]))
}

function lowerCase(headers: Readonly<Record<string, string | null>>): Record<string, string | null> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}
