import { spawnSync } from 'node:child_process'
import t from 'tap'
import { DOCUMENT, dereferenced, type MediaType, resolve } from './document.js'
import { fromXml } from './from-xml.js'

/** Patterns of the document, each with every value that the document shows for it. */
const seen = new Map<string, Set<string>>()

interface Shape {
  readonly pattern?: string
  readonly properties?: Readonly<Record<string, object>>
  readonly items?: object
  readonly anyOf?: readonly object[]
  readonly examples?: readonly unknown[]
  readonly default?: unknown
}

function note(schema: object, value: unknown): void {
  const { pattern = '', properties = {}, items = {}, anyOf = [] } = dereferenced(schema) as Shape
  if (typeof value === 'string') {
    seen.get(pattern)?.add(value)
    return
  }
  for (const one of anyOf) note(one, value)
  const isList = Array.isArray(value)
  for (const [name, inner] of Object.entries(value ?? {})) note(isList ? items : (properties[name] ?? {}), inner)
}

function noteExamples(content: Readonly<Record<string, MediaType>> = {}): void {
  for (const [type, { schema, examples = {} }] of Object.entries(content)) {
    for (const example of Object.values(examples)) {
      const { value } = dereferenced(example)
      note(schema, type === 'application/xml' ? fromXml(String(value), schema, resolve) : value)
    }
  }
}

/** Finds every schema that has a pattern, wherever in the document it is, with its own examples. */
function noteAll(part: unknown): void {
  if (typeof part !== 'object' || part === null) return
  const { pattern, examples, default: usual } = part as Shape
  if (typeof pattern === 'string') {
    const values = seen.get(pattern) ?? new Set()
    for (const value of [...(Array.isArray(examples) ? examples : []), usual])
      if (typeof value === 'string') values.add(value)
    seen.set(pattern, values)
  }
  for (const inner of Object.values(part)) noteAll(inner)
}

noteAll(DOCUMENT)
for (const item of Object.values(DOCUMENT.paths)) {
  for (const { requestBody, responses } of Object.values(item).filter((one) => 'responses' in one)) {
    noteExamples(requestBody?.content)
    for (const response of Object.values(responses)) noteExamples(dereferenced(response).content)
  }
}
const pairs = [...seen].map(([pattern, values]) => ({ pattern, values: [...values] }))

void t.test('there are patterns, and examples of most', async (t) => {
  t.ok(pairs.length > 5)
  t.ok(pairs.filter(({ values }) => values.length > 0).length > 4)
})

for (const flags of ['', 'u', 'v']) {
  void t.test(`JavaScript takes every example, with the flags '${flags}'`, async (t) => {
    for (const { pattern, values } of pairs) {
      const expression = new RegExp(pattern, flags)
      t.strictSame(
        values.filter((value) => !expression.test(value)),
        [],
        pattern,
      )
    }
  })
}

const PYTHON = `
import json, re, sys
for pair in json.load(sys.stdin):
    expression = re.compile(pair["pattern"])
    for value in pair["values"]:
        if not expression.search(value): print(pair["pattern"], json.dumps(value))
`
void t.test('Python takes every example', async (t) => {
  const { error, stdout, stderr } = spawnSync('python3', ['-c', PYTHON], {
    input: JSON.stringify(pairs),
    encoding: 'utf8',
  })
  if (error) {
    t.plan(0, 'python3 is not installed')
    return
  }
  t.strictSame([stdout, stderr], ['', ''])
})

void t.test('no pattern uses what languages read differently', async (t) => {
  for (const { pattern } of pairs) t.notMatch(pattern, /\\[pP0dwbuxkAzZ]|\(\?|[*+?}]\+/, pattern)
})
