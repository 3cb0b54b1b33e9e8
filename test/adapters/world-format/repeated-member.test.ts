import fc from 'fast-check'
import t from 'tap'
import { repeatedMember } from '../../../src/adapters/world-format/repeated-member.js'

const TABLE: readonly [string, readonly (string | number)[] | null][] = [
  ['{"a":1,"a":2}', ['a']],
  ['{"a":1,"b":{"a":1}}', null],
  ['{"a":{"b":1},"b":{"a":1,"c":[0,{"d":"d","\\u0064":1}]}}', ['b', 'c', 1, 'd']],
  ['{"a":"\\"a\\":","b":"\\\\"}', null],
  ['{"a\\\\":1,"a\\\\":1}', ['a\\']],
  ['{"a":"a","b":"b","":1,"":2}', ['']],
  ['["a","a",{"a":["a"]}]', null],
  ['{"__proto__":1,"__proto__":2}', ['__proto__']],
  [' { "a" : 1 ,\n"a"\t:2}', ['a']],
  ['"a"', null],
  ['7', null],
]
for (const [text, path] of TABLE) t.strictSame(repeatedMember(text), path, text)

void t.test('whatever an object holds, only what it has twice is found', (t) => {
  const name = fc.oneof(fc.string(), fc.constantFrom('a', '"', '\\', ':', ',', '{"a":', '\\"'))
  fc.assert(
    fc.property(fc.dictionary(name, fc.jsonValue(), { minKeys: 1 }), fc.jsonValue(), (object, value) => {
      const text = JSON.stringify(object)
      t.equal(repeatedMember(text), null)
      const first = Object.keys(object)[0] ?? ''
      t.strictSame(repeatedMember(`${text.slice(0, -1)},${JSON.stringify(first)}:${JSON.stringify(value)}}`), [first])
    }),
  )
  t.end()
})

void t.test('a text of backslashes costs no more than its length', (t) => {
  t.equal(repeatedMember(JSON.stringify({ a: '\\'.repeat(2_000_000), b: '"'.repeat(2_000_000) })), null)
  t.end()
})
