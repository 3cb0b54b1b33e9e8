import { isDeepStrictEqual } from 'node:util'
import type { TSchema } from 'typebox'
import { type Json, rewritten } from './json.js'

/** The schemas that have a title stand once, in the components of the document. */
export interface Components {
  /** The schema as the document writes it: what has a title is a reference. */
  refer(schema: TSchema): Json
  /** What has been referred to, by its title. */
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

/** With the type of a list of words, for generators that look for one. */
function typed(schema: Json): Json {
  const words: unknown = schema['enum']
  const isOfTexts = Array.isArray(words) && words.every((word) => typeof word === 'string')
  return isOfTexts ? { type: 'string', ...schema } : schema
}
