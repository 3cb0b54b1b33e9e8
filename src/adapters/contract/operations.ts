import { readFileSync } from 'node:fs'
import type { ScenarioRequest, Text } from './scenario.js'

/** In the package, wherever in it this runs. */
const DOCUMENT = new URL('docs/openapi.json', import.meta.resolve('casework/package.json'))

/** An operation of the contract. */
export interface Operation {
  /** E.g. `PATCH /case/{ids}/close`. */
  readonly name: string
  readonly method: string
  readonly path: RegExp
  /** The root of its XML; `none` where it shows nothing. */
  readonly root: string
}

interface Documented {
  readonly security: readonly unknown[]
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema: Schema }>> }>>
}

interface Schema {
  readonly $ref?: string
  readonly anyOf?: readonly Schema[]
  readonly xml?: { readonly name?: string }
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Documented | readonly unknown[]>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

/**
 * The operations of contract sections 1 and 3, as the OpenAPI document has them: those that ask for a token. Of two that
 * a request fits, the first is meant: the one with fewer parameters in its path.
 */
export const OPERATIONS: readonly Operation[] = operationsIn(JSON.parse(readFileSync(DOCUMENT, 'utf8')) as Document)

/** The operation that a request asks for, whatever its method if no other has it; null for what is none. */
export function operationOf({ method = 'PATCH', path = '', raw }: ScenarioRequest): Operation | null {
  const [asked = method, at = path] = raw ? inShort(raw[0] ?? '').split(' ') : []
  const fitting = OPERATIONS.filter((one) => one.path.test(inShort(at)))
  return fitting.find((one) => one.method === asked) ?? fitting[0] ?? null
}

function operationsIn({ paths, components: { schemas } }: Document): Operation[] {
  const found = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, documented]) =>
      'security' in documented && documented.security.length > 0
        ? [operation(method.toUpperCase(), path, rootOf(documented, schemas))]
        : [],
    ),
  )
  return found.sort((a, b) => parametersIn(a.name) - parametersIn(b.name))
}

function operation(method: string, path: string, root: string): Operation {
  const pattern = path.replace(/\{\w+\}/g, '[^/?]*')
  return { name: `${method} ${path}`, method, path: new RegExp(`^(/core/casemgr/v3)?${pattern}(\\?|$)`), root }
}

function rootOf({ responses }: Documented, schemas: Document['components']['schemas']): string {
  const shown = Object.entries(responses).find(([status, { content }]) => status < '300' && content)
  let schema = shown?.[1].content?.['application/xml']?.schema
  while (schema && schema.xml?.name === undefined) {
    schema = schema.$ref === undefined ? schema.anyOf?.[0] : schemas[schema.$ref.replace(/^.*\//, '')]
  }
  return schema?.xml?.name ?? 'none'
}

function parametersIn(name: string): number {
  return name.split('{').length
}

/** A text without its long parts. */
function inShort(text: Text): string {
  return typeof text === 'string' ? text : text.map((piece) => (typeof piece === 'string' ? piece : '1')).join('')
}
