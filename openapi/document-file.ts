import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout. */
export const ROOT = fileURLToPath(new URL('.', import.meta.resolve('casework/package.json')))

/** The path of the document in the repository. */
export const DOCUMENT_FILE = join(ROOT, 'docs/openapi.json')

/** The folder of the pages about errors in the repository. */
export const ERRORS_FOLDER = join(ROOT, 'docs/errors')
