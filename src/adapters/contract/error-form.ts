import type { ErrorBody } from './read-body.js'

const MOST_DETAILS = 30
const LONGEST_USER_MESSAGE = 1_024
const KEY = /^(case\/\d+(\/(activity|note)\/\d+)?|(activity|webhook)\/\d+)$/
const VALUE = /^\d{3}-\d{3} \S/

/** Finds where the body of an error breaks contract section 2. */
export function errorFaults(error: ErrorBody, status: number): string[] {
  if (!isError(error)) return ['it is no error']
  const { code, developerMessage, details, userMessage = 'none', ...others } = error
  const isDetailed = details === undefined || (details.length > 0 && details.length <= MOST_DETAILS)
  const isAddressed = userMessage.length > 0 && userMessage.length <= LONGEST_USER_MESSAGE
  return [
    ...Object.keys(others).map((name) => `it has a member ${name}`),
    ...(code.startsWith(String(status)) ? [] : ['the code does not begin with the status']),
    ...(developerMessage.length > 0 ? [] : ['no developer message']),
    ...(isAddressed ? [] : ['a user message of the wrong length']),
    ...(isDetailed ? [] : ['the wrong number of details']),
    ...(details ?? []).flatMap(detailFaults),
  ]
}

/** Whether its members have their types: the server may be any. */
function isError(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, developerMessage, details = [], userMessage = '' } = error as Partial<ErrorBody>
  const texts = [code, developerMessage, userMessage, ...(Array.isArray(details) ? details.flatMap(textsOf) : [null])]
  return texts.every((text) => typeof text === 'string')
}

function textsOf(detail: unknown): unknown[] {
  if (typeof detail !== 'object' || detail === null) return [null]
  const { key, value } = detail as { readonly key?: unknown; readonly value?: unknown }
  return [key, value]
}

function detailFaults({ key, value, ...others }: { readonly key: string; readonly value: string }): string[] {
  return [
    ...Object.keys(others).map((name) => `a detail has a member ${name}`),
    ...(KEY.test(key) ? [] : [`the key of a detail: ${key}`]),
    ...(VALUE.test(value) ? [] : [`the value of a detail: ${value}`]),
  ]
}
