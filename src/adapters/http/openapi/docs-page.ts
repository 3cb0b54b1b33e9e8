import { readFile } from 'node:fs/promises'
import { DEMO_GROUP } from './demo-operations.js'

/** The user whose token the page gets, and the address that gives it; only a demo gives tokens. */
export interface SignIn {
  readonly user: string
  readonly tokenUrl: string
}

/** The page loads everything from the service, and sends requests to it alone. It sets styles on its elements. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The page that shows the operations. The files that it loads have paths below its own. */
export function docsPage(signIn: SignIn | null): string {
  const data = signIn && ` data-user="${signIn.user}" data-token-url="${signIn.tokenUrl}"`
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Casework: operations</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="docs/swagger-ui.css"><link rel="stylesheet" href="docs/page.css"></head>
<body${data ?? ''}>
<main id="operations"></main>
<script src="docs/swagger-ui-bundle.js"></script>
<script type="module" src="docs/start.js"></script>
</body>
</html>
`
}

/** Fills in what a demo knows: a token, ids that exist, and the operations that only a demo has. */
const START = `const DEMO = ${JSON.stringify(DEMO_GROUP)}
const { user, tokenUrl } = document.body.dataset
const token = user === undefined ? null : await tokenOf(user)
const ids = token === null ? {} : { case: await firstOf('case'), activity: await firstOf('activity') }

const ui = SwaggerUIBundle({
  url: 'openapi.json',
  dom_id: '#operations',
  deepLinking: true,
  displayRequestDuration: true,
  tryItOutEnabled: true,
  validatorUrl: null,
  plugins: token === null ? [] : [{ statePlugins: { spec: { wrapActions: { updateJsonSpec } } } }],
  onComplete: () => token === null || ui.preauthorizeApiKey('oAuthUser', token),
})

async function tokenOf(user) {
  const body = new URLSearchParams({ grant_type: 'client_credentials', user_id: user })
  const answer = await fetch(tokenUrl, { method: 'POST', body })
  return answer.ok ? (await answer.json()).access_token : null
}

async function firstOf(kind) {
  const headers = { authorization: 'Bearer ' + token, accept: 'application/json' }
  const answer = await fetch(kind + '?status=open&$pagesize=1', { headers })
  return answer.status === 200 ? (await answer.json())[kind][0].id : undefined
}

function updateJsonSpec(update) {
  return (spec) => {
    for (const [path, item] of Object.entries(spec.paths))
      for (const operation of Object.values(item))
        for (const parameter of operation.parameters ?? [])
          if (parameter.name === 'ids') parameter.example = ids[path.split('/')[1]]
    const { servers } = spec.paths['/health/live']
    for (const [path, item] of Object.entries(DEMO.paths)) spec.paths[path] = { ...item, servers }
    spec.tags.push(DEMO.tag)
    return update(spec)
  }
}
`

/** Swagger UI is laid out for wide windows: in a narrow one its tables and long words must break or scroll alone. */
const STYLE = `@media (max-width: 640px) {
  .swagger-ui .wrapper { padding: 0 8px }
  .swagger-ui .opblock-summary { flex-wrap: wrap }
  .swagger-ui .opblock-summary-path { max-width: 100% }
  .swagger-ui .opblock-body { overflow-x: auto }
  .swagger-ui .scheme-container .schemes { flex-wrap: wrap }
  .swagger-ui .info, .swagger-ui .markdown, .swagger-ui .model { overflow-wrap: anywhere }
  .swagger-ui table.parameters tr, .swagger-ui table.parameters td { display: block; width: auto }
  .swagger-ui .parameters-col_description input, .swagger-ui select, .swagger-ui textarea { max-width: 100%; width: 100% }
}
`

/** A file that the page loads. */
export interface Asset {
  readonly contentType: string
  read(): Promise<string | Uint8Array>
}

const SCRIPT = 'text/javascript; charset=utf-8'

/** The files that the page loads, by name; each is read when a browser asks for it. */
export const ASSETS: Readonly<Record<string, Asset>> = {
  'start.js': { contentType: SCRIPT, read: () => Promise.resolve(START) },
  'page.css': { contentType: 'text/css; charset=utf-8', read: () => Promise.resolve(STYLE) },
  'swagger-ui-bundle.js': { contentType: SCRIPT, read: () => readShipped('swagger-ui-bundle.js') },
  'swagger-ui.css': { contentType: 'text/css; charset=utf-8', read: () => readShipped('swagger-ui.css') },
}

/** The folder where the build puts the files of Swagger UI. */
const SHIPPED = new URL('dist/bundle/swagger-ui/', import.meta.resolve('casework/package.json'))

function readShipped(name: string): Promise<Uint8Array> {
  return readFile(new URL(name, SHIPPED))
}
