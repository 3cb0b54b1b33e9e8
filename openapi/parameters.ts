import { LANGUAGE_TAGS } from '../src/adapters/http/locales/tags.js'
import type { Components } from './components.js'
import type { Json } from './json.js'
import { type DocumentedRoute, isChange } from './routes.js'

/** The headers that every operation reads, besides those that OpenAPI describes elsewhere. */
export const HEADER_PARAMETERS: Readonly<Record<string, Json>> = {
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    description:
      'The languages of the texts in the answer: a tag, a list with weights, or `*` (RFC 9110, 12.5.4). ' +
      `There are ${LANGUAGE_TAGS.join(', ')}.`,
    schema: { type: 'string', default: LANGUAGE_TAGS[0], examples: ['de-DE', 'ja', 'fr-CA, fr;q=0.8, *;q=0.1'] },
  },
  ErrorMessage: {
    name: 'X-egain-error-message',
    in: 'header',
    description:
      '`yes` adds a `userMessage` to every error: a sentence without technical terms, in the language of the answer, ' +
      'that a client may show to its users as it is. Without it an error has only the `developerMessage`. The name of ' +
      'the header is that of the published contract.',
    schema: { type: 'string', enum: ['yes', 'no'], default: 'no' },
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'A key of your own for this change, such as a UUID: 1 to 255 visible ASCII characters. A request that is sent ' +
      'again with its key gets the answer of the first, with `Idempotency-Replayed: true`, and changes nothing more. ' +
      'A key is kept for 24 hours.',
    schema: { type: 'string', minLength: 1, examples: ['8c7a5f0e-3d0a-4c5e-9a50-5a3c4f2a9d11'] },
  },
}

const ONLY_OF_CHANGES = 'IdempotencyKey'

/** The parameters of an operation: those of the path, those of the query, then the headers. */
export function parametersOf(route: DocumentedRoute, { refer }: Components): Json[] {
  const { path = {}, query = {}, headers = {} } = route.operation
  return [
    ...Object.entries(path).map(([name, schema]) => parameter('path', name, refer(schema))),
    ...Object.entries(query).map(([name, schema]) => parameter('query', name, refer(schema))),
    ...Object.entries(headers).map(([name, schema]) => parameter('header', name, refer(schema))),
    ...Object.keys(HEADER_PARAMETERS)
      .filter((name) => name !== ONLY_OF_CHANGES || isChange(route))
      .map((name) => ({ $ref: `#/components/parameters/${name}` })),
  ]
}

function parameter(place: 'path' | 'query' | 'header', name: string, { description, ...schema }: Json): Json {
  const isRequired = place === 'path' && { required: true }
  const isList = schema['type'] === 'array' && { style: 'form', explode: false }
  return { name, in: place, ...isRequired, description, ...isList, schema }
}
