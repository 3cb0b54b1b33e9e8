import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openApiDocument } from './document.js'
import { ROOT } from './document-file.js'
import { readExamples } from './examples.js'
import { documentedRoutes } from './routes.js'

/** The document as the sources and the scenarios have it now. */
export async function makeDocument(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
  const routes = await documentedRoutes()
  return `${JSON.stringify(openApiDocument(version, routes, await readExamples(routes)), null, 2)}\n`
}
