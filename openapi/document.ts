import type { Tag } from '../src/adapters/http/openapi/operation.js'
import { components } from './components.js'
import type { Examples } from './examples.js'
import { HEADERS } from './headers.js'
import type { Json } from './json.js'
import { operationObject } from './operation-object.js'
import { HEADER_PARAMETERS } from './parameters.js'
import { refusalCodes } from './refusal-codes.js'
import { errorExamples, sharedRefusals } from './refusals.js'
import type { DocumentedRoute } from './routes.js'

const TAGS: Readonly<Record<Tag, string>> = {
  Cases: 'Closing cases, and what it takes to prepare and check a close.',
  Notes: 'What people write beside cases, open or closed.',
  Activities: 'The work of cases.',
  Journal: 'What has been done, for whoever syncs.',
  Webhooks: 'What has been done, sent to the receivers of client applications.',
  Health: 'For whoever watches the service.',
}

const DESCRIPTION = `The open, embeddable case service for contact centres.

Every answer comes as JSON or XML (\`Accept\`) and in one of 15 languages (\`Accept-Language\`). XML has the same members:
as elements, \`id\` as an attribute, a list as its elements one after the other.

An error has a \`code\`, whose first three digits are the HTTP status. Match on it: texts may change.
[Each code has a page](docs/errors/README.md) that says what it means and what to do.`

/** The OpenAPI 3.1 document of the service, whose paths begin at the root. */
export function openApiDocument(version: string, routes: readonly DocumentedRoute[], examples: Examples): Json {
  const shared = components()
  const paths: Record<string, Json> = {}
  for (const tag of Object.keys(TAGS)) {
    for (const route of routes.filter(({ operation }) => operation.tag === tag)) {
      // A base path does not move these.
      const atTheRoot = route.operation.tag === 'Health' && { servers: [{ url: '/' }] }
      paths[route.path] = {
        ...paths[route.path],
        ...atTheRoot,
        [route.method]: operationObject(route, shared, examples),
      }
    }
  }
  const codes = [...new Set(routes.flatMap(refusalCodes))].sort()
  return {
    openapi: '3.1.0',
    info: {
      title: 'Casework',
      version,
      description: DESCRIPTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      securitySchemes: {
        oAuthUser: bearer('The access token of a user.'),
        oAuthClient: bearer('The access token of a client application.'),
      },
      parameters: HEADER_PARAMETERS,
      headers: HEADERS,
      responses: sharedRefusals(codes, shared),
      examples: errorExamples(codes, examples.errors),
      schemas: sorted(shared.schemas),
    },
  }
}

function bearer(description: string): Json {
  return { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description }
}

function sorted(schemas: Readonly<Record<string, Json>>): Json {
  return Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)))
}
