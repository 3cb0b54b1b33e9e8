import { readFile } from 'node:fs/promises'
import { ERROR_CODES, refusal } from '../../../domain/errors.js'

/** The folder is found from the root of the package, since the bundle and the compiled sources lie in other folders. */
const FOLDER = new URL('docs/errors/', import.meta.resolve('casework/package.json'))
const NAMES: ReadonlySet<string> = new Set(['README.md', ...ERROR_CODES.map((code) => `${code}.md`)])

/**
 * Reads a page of `docs/errors`, to which the OpenAPI document links.
 * @throws Refusal 404-900 where no page has that name
 */
export async function readErrorPage(name: string): Promise<string> {
  if (!NAMES.has(name)) throw refusal('404-900', {})
  return readFile(new URL(name, FOLDER), 'utf8')
}
