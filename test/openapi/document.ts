import { readFileSync } from 'node:fs'
import { Compile } from 'typebox/schema'
import { DOCUMENT_FILE } from '../../openapi/document-file.js'
import { type Resolve, type Schema } from './from-xml.js'

/** The body of an answer in one format. */
export interface MediaType {
  readonly schema: Schema
  readonly examples?: Readonly<Record<string, Example>>
}

type Example = { readonly value?: unknown; readonly $ref?: string }

/** An answer of an operation. */
export interface Response {
  readonly headers?: Readonly<Record<string, { readonly schema: Schema; readonly required?: boolean }>>
  readonly content?: Readonly<Record<string, MediaType>>
}

/** An operation with its answers. */
export interface DocumentedOperation {
  readonly operationId: string
  readonly requestBody?: { readonly content: Readonly<Record<string, MediaType>> }
  readonly responses: Readonly<Record<string, Response>>
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>
  readonly components: Readonly<Record<string, Readonly<Record<string, object>>>>
}

/** The document in the repository. */
export const DOCUMENT = JSON.parse(readFileSync(DOCUMENT_FILE, 'utf8')) as Document

/** The target of a reference in the document; any other value stays as it is. */
export function dereferenced<T extends object>(value: T): T {
  const { $ref } = value as { readonly $ref?: string }
  if ($ref === undefined) return value
  const [, kind = '', name = ''] = /^#\/components\/(\w+)\/([\w-]+)$/.exec($ref) ?? []
  const found = DOCUMENT.components[kind]?.[name]
  if (!found) throw new Error(`${$ref} leads nowhere`)
  return found as T
}

/** The same for schemas. */
export const resolve: Resolve = dereferenced

const validators = new Map<string, ReturnType<typeof Compile>>()

/** The parts of a value that a schema of the document does not allow, a line each. */
export function schemaFaults(schema: Schema, value: unknown): string[] {
  const key = JSON.stringify(schema)
  const validator = validators.get(key) ?? Compile({ ...schema, components: DOCUMENT.components })
  validators.set(key, validator)
  if (validator.Check(value)) return []
  const [, errors] = validator.Errors(value)
  return errors.map(({ instancePath, message }) => `${instancePath} ${message}`)
}
