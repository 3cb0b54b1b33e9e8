import { isDeepStrictEqual } from 'node:util'
import type { TSchema } from 'typebox'
import { type Json, rewritten } from './json.js'

/** Each schema with a title appears once, in the components of the document. */
export interface Components {
  /** The schema as the document writes it: a schema with a title becomes a reference. */
  refer(schema: TSchema): Json
  /** The schemas that have been referred to, by their titles. */
  readonly schemas: Readonly<Record<string, Json>>
}

/** No components yet. */
export function components(): Components {
  const schemas: Record<string, Json> = {}
  const keep = (bare: Json): Json => {
    const schema = typed(bare)
    const { title } = schema
    if (typeof title !== 'string') return schema
    const known = (schemas[title] ??= schema)
    if (!isDeepStrictEqual(known, schema)) throw new Error(`Two schemas have the title ${title}`)
    return { $ref: `#/components/schemas/${title}` }
  }
  return { refer: (schema) => rewritten(schema, keep) as Json, schemas }
}

/** Adds the type to a list of words, for generators that look for one. */
function typed(schema: Json): Json {
  const words: unknown = schema['enum']
  const isOfTexts = Array.isArray(words) && words.every((word) => typeof word === 'string')
  return isOfTexts ? { type: 'string', ...schema } : schema
}
