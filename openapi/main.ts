import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DOCUMENT_FILE, ERRORS_FOLDER } from './document-file.js'
import { makeDocument } from './make-document.js'

/** Writes the OpenAPI document and the pages about errors anew: `npm run openapi`. */
const { document, errorPages } = await makeDocument()
writeFileSync(DOCUMENT_FILE, document)
rmSync(ERRORS_FOLDER, { recursive: true, force: true })
mkdirSync(ERRORS_FOLDER)
for (const [name, page] of errorPages) writeFileSync(join(ERRORS_FOLDER, name), page)
