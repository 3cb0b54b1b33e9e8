import type { Test } from 'tap'
import { LANGUAGE_TAGS } from '../../src/adapters/http/locales/tags.js'
import type { Answer } from '../support/send.js'
import { checkRead } from './check-read.js'
import { errorFaults } from './error-form.js'
import { type ErrorBody, readErrorBody } from './read-body.js'
import type { Scenario } from './scenario.js'

const CONTENT_TYPES = { json: /^application\/json(; charset=utf-8)?$/, xml: /^application\/xml; charset=utf-8$/ }

/** Checks an answer against what a scenario expects, and against what holds for every answer (contract, section 2). */
export function checkAnswer(t: Test, scenario: Scenario, answer: Answer): void {
  const { request, expect } = scenario
  const { status, headers, text } = answer
  const { headers: expectedHeaders = {} } = expect
  t.equal(status, expect.status, `status ${String(expect.status)}`)
  const named = { vary: 'Accept, Accept-Language', 'content-language': LANGUAGE_TAGS[0], ...lowerCase(expectedHeaders) }
  for (const [name, value] of Object.entries(named)) t.equal(headers[name] ?? null, value, `header ${name}`)
  if (status === 401) t.match(headers['www-authenticate'], /^Bearer( |$)/, 'header www-authenticate')
  if (status === 405) t.match(headers.allow, /^[A-Z]/, 'header allow')
  if (status === 204 || request.method === 'HEAD') {
    t.equal(text, '', 'no body')
    if (status === 204) t.equal(headers['content-type'], undefined, 'no content type')
    return
  }

  if (status < 300) checkRead(t, scenario, answer)
  else checkError(t, scenario, answer)
}

function checkError(t: Test, { expect }: Scenario, { status, headers, text }: Answer): void {
  const { format = 'json', body = {}, details } = expect
  t.match(headers['content-type'], CONTENT_TYPES[format], 'header content-type')
  const found = readErrorBody(text, format)
  t.strictSame(errorFaults(found, status), [], 'the form of an error')
  if (expect.code !== undefined) t.equal(found.code, expect.code, 'code')
  t.strictSame(pick(found, body), body, 'body')
  if (details) t.strictSame((found.details ?? []).map(detailLine), details, 'details')
}

/** A detail without its text. */
function detailLine({ key, value }: { readonly key: string; readonly value: string }): string {
  return `${key} ${value.slice(0, value.indexOf(' '))}`
}

/** Of the members of an error those that are expected; null for one that it does not have. */
function pick(found: ErrorBody, expected: object): object {
  return Object.fromEntries(Object.keys(expected).map((name) => [name, found[name as keyof ErrorBody] ?? null]))
}

function lowerCase(headers: Readonly<Record<string, string | null>>): Record<string, string | null> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}
