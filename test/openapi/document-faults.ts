import { matching } from '../../openapi/matching.js'
import type { Answer } from '../../src/adapters/contract/send.js'
import { DOCUMENT, type DocumentedOperation, dereferenced, type Response, resolve, schemaFaults } from './document.js'
import { fromXml } from './from-xml.js'

/** A request: its target as it was sent, without the base path. */
export interface Asked {
  readonly method: string
  readonly target: string
}

const PATHS = Object.entries(DOCUMENT.paths).map(([path, item]) => ({ path, item }))
const METHODS = ['get', 'patch', 'post'] as const

/**
 * The parts of an answer that the OpenAPI document does not allow; none for a path that the document does not have.
 * The answer to a method that the path does not have is looked for at one that it has: `GET /activity/task` is a
 * request for activities.
 */
export function documentFaults({ method, target }: Asked, answer: Answer): string[] {
  const known = matching(PATHS, target).map(({ item }) => item)
  const own = known.map((item) => item[method === 'HEAD' ? 'get' : method.toLowerCase()]).find(isThere)
  const operation = own ?? known.flatMap((item) => METHODS.map((one) => item[one])).find(isThere)
  if (!operation) return []
  if (!own && answer.status < 400) return [`${method} is not documented, but answered with ${String(answer.status)}`]
  const faults = answerFaults(operation, answer, method === 'HEAD')
  return faults.map((fault) => `${operation.operationId} ${String(answer.status)}: ${fault}`)
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined
}

function answerFaults({ responses }: DocumentedOperation, answer: Answer, isHead: boolean): string[] {
  const response = responses[String(answer.status)]
  if (!response) return ['the status is not documented']
  const documented = dereferenced(response)
  return [...headerFaults(documented, answer), ...(isHead ? [] : bodyFaults(documented, answer))]
}

function headerFaults({ headers = {} }: Response, answer: Answer): string[] {
  return Object.entries(headers).flatMap(([name, reference]) => {
    const { schema, required } = dereferenced(reference)
    const value = answer.headers[name.toLowerCase()]
    if (value === undefined) return required ? [`no header ${name}`] : []
    return schemaFaults(schema, value).map((fault) => `header ${name}: ${fault}`)
  })
}

function bodyFaults({ content }: Response, { headers, text }: Answer): string[] {
  if (!content) return text === '' ? [] : ['a body that is not documented']
  const type = headers['content-type']?.replace(/;.*$/, '') ?? 'none'
  const media = content[type]
  if (!media) return [`content type ${type} is not documented`]
  try {
    const value: unknown = type === 'application/xml' ? fromXml(text, media.schema, resolve) : JSON.parse(text)
    return schemaFaults(media.schema, value)
  } catch (error) {
    return [`not well-formed: ${String(error)}`]
  }
}
