import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openApiDocument } from './document.js'
import { ROOT } from './document-file.js'
import { errorPages } from './error-pages.js'
import { readExamples } from './examples.js'
import { documentedRoutes } from './routes.js'

/** The files that are made from the sources. */
export interface Made {
  /** The OpenAPI document. */
  readonly document: string
  /** The pages of `docs/errors`, by their names. */
  readonly errorPages: ReadonlyMap<string, string>
}

/** Makes the document and the pages about errors from the sources and the scenarios. */
export async function makeDocument(): Promise<Made> {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
  const routes = await documentedRoutes()
  const examples = await readExamples(routes)
  return {
    document: `${JSON.stringify(openApiDocument(version, routes, examples), null, 2)}\n`,
    errorPages: errorPages(routes, examples.errors),
  }
}
