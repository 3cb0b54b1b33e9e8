import { LANGUAGE_TAGS } from '../src/adapters/http/locales/tags.js'
import type { Json } from './json.js'

const text = (description: string, schema: Json = {}): Json => ({
  description,
  required: true,
  schema: { type: 'string', ...schema },
})

/** The headers of answers, as components of the document. */
export const HEADERS: Readonly<Record<string, Json>> = {
  ContentLanguage: text('The language of the texts.', { enum: LANGUAGE_TAGS }),
  Vary: text('The answer depends on these headers.', { const: 'Accept, Accept-Language' }),
  WWWAuthenticate: text('How to authenticate (RFC 6750).', { pattern: '^Bearer( |$)' }),
  Allow: text('The methods that the path has.', { pattern: '^[A-Z]+(, [A-Z]+)*$' }),
  Location: text('Where what was created can be found.', { format: 'uri-reference' }),
  IdempotencyReplayed: {
    description: 'Present where an earlier request with the same key has made the change.',
    schema: { type: 'string', const: 'true' },
  },
  RetryAfter: text('After how many seconds to try again.', { pattern: '^[0-9]+$' }),
}

/** The headers of an answer with a status; `also` names the headers of this answer alone. */
export function headersFor(status: number, also: Json = {}): Json {
  return {
    'Content-Language': referenceTo('ContentLanguage'),
    Vary: referenceTo('Vary'),
    ...(status === 401 && { 'WWW-Authenticate': referenceTo('WWWAuthenticate') }),
    ...(status === 405 && { Allow: referenceTo('Allow') }),
    ...([429, 503].includes(status) && { 'Retry-After': referenceTo('RetryAfter') }),
    ...also,
  }
}

/** `Idempotency-Replayed`: whether the answer is that of an earlier request. */
export const REPLAYED = { 'Idempotency-Replayed': { $ref: '#/components/headers/IdempotencyReplayed' } }

/** `Location`: the path of the created record. */
export const LOCATION = { Location: { $ref: '#/components/headers/Location' } }

function referenceTo(name: string): Json {
  return { $ref: `#/components/headers/${name}` }
}
