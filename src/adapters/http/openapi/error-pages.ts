import { readFile } from 'node:fs/promises'
import { ERROR_CODES, refusal } from '../../../domain/errors.js'

/** In the package, wherever in it this runs. */
const FOLDER = new URL('docs/errors/', import.meta.resolve('casework/package.json'))
const NAMES: ReadonlySet<string> = new Set(['README.md', ...ERROR_CODES.map((code) => `${code}.md`)])

/**
 * A page of `docs/errors`, to which the OpenAPI document links.
 * @throws Refusal 404-900 for a name that is none of a page
 */
export async function readErrorPage(name: string): Promise<string> {
  if (!NAMES.has(name)) throw refusal('404-900', {})
  return readFile(new URL(name, FOLDER), 'utf8')
}
