import { readFile } from 'node:fs/promises'

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
<link rel="icon" href="data:,"><link rel="stylesheet" href="docs/swagger-ui.css"></head>
<body${data ?? ''}>
<main id="operations"></main>
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs/start.js"></script>
</body>
</html>
`
}

const START = `const ui = SwaggerUIBundle({
  url: 'openapi.json',
  dom_id: '#operations',
  deepLinking: true,
  displayRequestDuration: true,
  tryItOutEnabled: true,
  validatorUrl: null,
  onComplete: signIn,
})

async function signIn() {
  const { user, tokenUrl } = document.body.dataset
  if (user === undefined) return
  const body = new URLSearchParams({ grant_type: 'client_credentials', user_id: user })
  const answer = await fetch(tokenUrl, { method: 'POST', body })
  if (answer.ok) ui.preauthorizeApiKey('oAuthUser', (await answer.json()).access_token)
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
  'swagger-ui-bundle.js': { contentType: SCRIPT, read: () => readShipped('swagger-ui-bundle.js') },
  'swagger-ui.css': { contentType: 'text/css; charset=utf-8', read: () => readShipped('swagger-ui.css') },
}

/** The folder where the build puts the files of Swagger UI. */
const SHIPPED = new URL('dist/bundle/swagger-ui/', import.meta.resolve('casework/package.json'))

function readShipped(name: string): Promise<Uint8Array> {
  return readFile(new URL(name, SHIPPED))
}
