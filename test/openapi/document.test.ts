import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { DOCUMENT_FILE, ERRORS_FOLDER } from '../../openapi/document-file.js'
import { makeDocument } from '../../openapi/make-document.js'
import { ERROR_CODES } from '../../src/domain/errors.js'

void t.test('the files in the repository are those made from the sources: else run `npm run openapi`', async (t) => {
  const { document, errorPages } = await makeDocument()
  t.equal(readFileSync(DOCUMENT_FILE, 'utf8'), document)
  t.strictSame(readdirSync(ERRORS_FOLDER).sort(), [...errorPages.keys()].sort(), 'docs/errors has these pages')
  t.strictSame([...errorPages.keys()].sort(), [...ERROR_CODES.map((code) => `${code}.md`), 'README.md'])
  for (const [name, page] of errorPages) t.equal(readFileSync(join(ERRORS_FOLDER, name), 'utf8'), page, name)
})
