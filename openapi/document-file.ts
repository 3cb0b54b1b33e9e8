import { join } from 'node:path'
import { FIXTURES } from '../test/support/fixtures.js'

/** The checkout. */
export const ROOT = join(FIXTURES, '..')

/** Where the document is checked in. */
export const DOCUMENT_FILE = join(ROOT, 'docs/openapi.json')

/** Where the pages about errors are checked in. */
export const ERRORS_FOLDER = join(ROOT, 'docs/errors')
