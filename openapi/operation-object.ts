import { CLIENT_SCOPES, USER_SCOPES } from '../src/adapters/http/authentication/scopes.js'
import { EVENT_STREAM } from '../src/adapters/http/negotiation/format.js'
import type { SuccessfulAnswer } from '../src/adapters/http/openapi/operation.js'
import type { Components } from './components.js'
import type { Examples } from './examples.js'
import { headersFor, LOCATION, REPLAYED } from './headers.js'
import type { Json } from './json.js'
import { parametersOf } from './parameters.js'
import { refusalCodes } from './refusal-codes.js'
import { refusalsBy } from './refusals.js'
import { type DocumentedRoute, isChange } from './routes.js'

/** The operation of a route as the document writes it. */
export function operationObject(route: DocumentedRoute, components: Components, examples: Examples): Json {
  const { operation } = route
  const { id, tag, summary, description, body, answers } = operation
  const responseBodies = (status: string, { body: schema, stream }: SuccessfulAnswer) =>
    schema && {
      content: { ...contentOf(components.refer(schema), examples.answers, `${id} ${status}`), ...streamOf(stream) },
    }
  const responses = Object.entries(answers).map(([status, answer]) => [
    status,
    {
      description: answer.description,
      headers: headersFor(Number(status), { ...(answer.isLocated && LOCATION), ...(isChange(route) && REPLAYED) }),
      ...responseBodies(status, answer),
    },
  ])
  return {
    operationId: id,
    tags: [tag],
    summary,
    description,
    security: securityOf(route),
    parameters: parametersOf(route, components),
    ...(body && {
      requestBody: {
        required: true,
        content: contentOf(components.refer({ ...body.schema, xml: { name: body.root } }), examples.bodies, id),
      },
    }),
    responses: { ...Object.fromEntries(responses), ...refusalsBy(refusalCodes(route), components) },
  }
}

/** A schema in both formats, each with its example if there is one. */
function contentOf(schema: Json, examples: ReadonlyMap<string, unknown>, key: string): Json {
  const formats = ['json', 'xml'].map((format) => {
    const example = examples.get(`${key} ${format}`)
    const shown = example !== undefined && { examples: { [format]: { value: example } } }
    return [`application/${format}`, { schema, ...shown }] as const
  })
  return Object.fromEntries(formats)
}

/** A stream as the document writes it: OpenAPI 3.1 has no words for its events. */
function streamOf(description: string | undefined): Json {
  return description === undefined ? {} : { [EVENT_STREAM]: { schema: { type: 'string', description } } }
}

/** The scopes stand in the place for roles. One of them is enough, and so is one of the two kinds of caller. */
function securityOf({ access, usersOnly, clientsOnly }: DocumentedRoute): Json[] {
  if (!access) return []
  return [
    ...(clientsOnly ? [] : USER_SCOPES[access].map((scope) => ({ oAuthUser: [scope] }))),
    ...(usersOnly ? [] : CLIENT_SCOPES[access].map((scope) => ({ oAuthClient: [scope] }))),
  ]
}
