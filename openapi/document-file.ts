import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout. */
export const ROOT = fileURLToPath(new URL('.', import.meta.resolve('casework/package.json')))

/** Where the document is checked in. */
export const DOCUMENT_FILE = join(ROOT, 'docs/openapi.json')

/** Where the pages about errors are checked in. */
export const ERRORS_FOLDER = join(ROOT, 'docs/errors')
