import t from 'tap'
import { DOCUMENT, dereferenced, type MediaType, resolve, schemaFaults } from './document.js'
import { fromXml } from './from-xml.js'

let count = 0

function checkExamples(content: Readonly<Record<string, MediaType>> = {}): void {
  for (const [type, { schema, examples = {} }] of Object.entries(content)) {
    for (const [name, example] of Object.entries(examples)) {
      const { value } = dereferenced(example)
      const read = type === 'application/xml' ? fromXml(String(value), schema, resolve) : value
      t.strictSame(schemaFaults(schema, read), [], `${type} ${name}`)
      count += 1
    }
  }
}

for (const item of Object.values(DOCUMENT.paths)) {
  for (const { requestBody, responses } of Object.values(item).filter((one) => 'responses' in one)) {
    checkExamples(requestBody?.content)
    for (const response of Object.values(responses)) checkExamples(dereferenced(response).content)
  }
}
t.ok(count > 400, `${String(count)} examples`)
