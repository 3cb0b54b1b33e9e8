import { readFileSync } from 'node:fs'
import t from 'tap'
import { DOCUMENT_FILE } from '../../openapi/document-file.js'
import { makeDocument } from '../../openapi/make-document.js'

void t.test('the document that is checked in is the one of the sources: else run `npm run openapi`', async (t) => {
  t.equal(readFileSync(DOCUMENT_FILE, 'utf8'), await makeDocument())
})
