import { writeFileSync } from 'node:fs'
import { DOCUMENT_FILE } from './document-file.js'
import { makeDocument } from './make-document.js'

/** Writes the OpenAPI document anew: `npm run openapi`. */
writeFileSync(DOCUMENT_FILE, await makeDocument())
