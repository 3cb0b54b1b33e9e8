import type { FastifyRequest } from 'fastify'
import t from 'tap'
import Type from 'typebox'
import { REFERENCE } from '../../../../../src/adapters/http/requests/body/members.js'
import { bodyShape, readBody } from '../../../../../src/adapters/http/requests/body/read-body.js'
import { CLOSED } from '../../../../../src/adapters/http/schemas.js'
import { problemOf } from '../../../../support/refusals.js'

const SHAPE = bodyShape(
  'things',
  Type.Object(
    {
      name: Type.String({ minLength: 2 }),
      count: Type.Optional(Type.Integer()),
      of: Type.Optional(REFERENCE),
      thing: Type.Optional(Type.Array(REFERENCE, { minItems: 1, maxItems: 3 })),
    },
    CLOSED,
  ),
)
const JSON_TYPE = 'application/json'
const XML_TYPE = 'application/xml'

function read(type: string | undefined, body: string | Uint8Array | undefined, encoding?: string): unknown {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  const headers = {
    ...(type !== undefined && { 'content-type': type }),
    ...(encoding !== undefined && { 'content-encoding': encoding }),
  }
  return readBody({ body: bytes, headers } as unknown as FastifyRequest, SHAPE)
}

const everything = { name: '007', count: 12, of: { id: '1' }, thing: [{ id: '2' }, { id: '3' }] }
const xml = `<things><name>007</name><count>12</count><of id="1"/>
  <thing id="2"></thing><thing><id>3</id></thing></things>`
t.strictSame(read(JSON_TYPE, JSON.stringify(everything)), everything, 'JSON')
t.strictSame(read(XML_TYPE, xml), everything, 'XML says the same')
t.strictSame(read(XML_TYPE, '<things name="ab"><thing id="2"/></things>'), { name: 'ab', thing: [{ id: '2' }] })
t.strictSame(read(JSON_TYPE, '{"name":"a","name":"ab"}'), { name: 'ab' }, 'of a key that is given twice the last')
t.strictSame(read(JSON_TYPE, '\ufeff{"name":"ab"}'), { name: 'ab' }, 'a byte order mark')

for (const type of ['Application/JSON', 'application/json; charset=UTF-8', 'application/json;charset="utf-8" ; x=y']) {
  t.strictSame(read(type, '{"name":"ab"}'), { name: 'ab' }, type)
}
for (const type of ['text/xml', 'TEXT/XML;charset=us-ascii']) {
  t.strictSame(read(type, '<things><name>ab</name></things>'), { name: 'ab' }, type)
}

const declaring = (encoding: string) =>
  `<?xml version="1.0" encoding="${encoding}"?><things><name>é${encoding}</name></things>`
for (const encoding of ['UTF-8', 'utf-8', 'us-ascii', 'utf-16', 'UTF-16']) {
  t.strictSame(read(XML_TYPE, declaring(encoding)), { name: `é${encoding}` }, `UTF-8 that is declared as ${encoding}`)
}
t.strictSame(
  read('application/xml; charset=utf-8', declaring('ISO-8859-1')),
  { name: 'éISO-8859-1' },
  'the charset of the content type wins',
)
for (const encoding of ['', 'identity', ' Identity ']) {
  t.strictSame(read(JSON_TYPE, '{"name":"ab"}', encoding), { name: 'ab' }, `Content-Encoding: ${encoding}`)
}
for (const encoding of ['gzip', 'br', 'identity, gzip', 'x']) {
  t.equal(problemOf(() => read(JSON_TYPE, '{"name":"ab"}', encoding))?.code, '415-900', `Content-Encoding: ${encoding}`)
}

/** The type of a body, the body, and the refusal: its code and details. */
const REFUSED: readonly (readonly [string | undefined, string | Uint8Array | undefined, string, unknown])[] = [
  [JSON_TYPE, undefined, '400-264', undefined],
  [JSON_TYPE, '', '400-264', undefined],
  ['text/plain', '', '400-264', undefined],
  [undefined, '{}', '415-900', undefined],
  ['text/plain', '{}', '415-900', undefined],
  ['application/jsonp', '{}', '415-900', undefined],
  ['application/json; charset=latin1', '{}', '415-900', undefined],
  [JSON_TYPE, '{', '400-900', 'JSON'],
  [JSON_TYPE, ' ', '400-900', 'JSON'],
  [JSON_TYPE, "{'name':1}", '400-900', 'JSON'],
  [JSON_TYPE, Uint8Array.of(0x22, 0xff, 0x22), '400-900', 'JSON'],
  [XML_TYPE, '<things>', '400-900', 'XML'],
  [XML_TYPE, declaring('ISO-8859-1'), '415-900', undefined],
  [XML_TYPE, declaring('windows-1252'), '415-900', undefined],
  [XML_TYPE, Buffer.from(declaring('utf-16'), 'utf16le'), '400-900', 'XML'],
  [XML_TYPE, `<things>${'<a/>'.repeat(1_022)}</things>`, '400-146', 'name'],
  [XML_TYPE, `<things>${'<a/>'.repeat(1_023)}</things>`, '413-900', undefined],
  [XML_TYPE, `<things>${'<a b="c"/>'.repeat(512)}</things>`, '413-900', undefined],
  [XML_TYPE, `<things${' a'.repeat(1_024)}/>`, '413-900', undefined],
  [XML_TYPE, `<things>${' '.repeat(1_025)}</things>`, '400-146', 'name'],
  [XML_TYPE, '<!DOCTYPE things><things/>', '400-900', 'XML'],
  [XML_TYPE, '{}', '400-900', 'XML'],
  [XML_TYPE, '<other/>', '400-147', 'other'],
  [XML_TYPE, '<things/>', '400-146', 'name'],
  [JSON_TYPE, '[]', '400-146', 'name'],
  [JSON_TYPE, 'null', '400-146', 'name'],
  [JSON_TYPE, '7', '400-146', 'name'],
  [JSON_TYPE, '{}', '400-146', 'name'],
  [JSON_TYPE, '{"name":"ab","thing":[]}', '400-146', 'thing'],
  [JSON_TYPE, '{"name":"ab","thing":[{"id":"1"},{}]}', '400-146', 'thing[1].id'],
  [JSON_TYPE, '{"name":"ab","a/b~c":1}', '400-147', 'a/b~c'],
  [JSON_TYPE, '{"name":"ab","__proto__":{"count":1}}', '400-147', '__proto__'],
  [JSON_TYPE, '{"name":"ab","of":{"id":"1","x":1}}', '400-147', 'of.x'],
  [XML_TYPE, '<things x="1"><name>ab</name></things>', '400-147', 'x'],
  [JSON_TYPE, '{"name":"a"}', '400-152', 'name'],
  [JSON_TYPE, '{"name":null}', '400-152', 'name'],
  [JSON_TYPE, '{"name":"ab","count":"1"}', '400-152', 'count'],
  [JSON_TYPE, '{"name":"ab","of":{"id":1}}', '400-152', 'of.id'],
  [JSON_TYPE, '{"name":"ab","thing":{"id":"1"}}', '400-152', 'thing'],
  [XML_TYPE, '<things><name>ab</name><count>1.5</count></things>', '400-152', 'count'],
  [XML_TYPE, '<things><name>ab</name><name>cd</name></things>', '400-152', 'name'],
  [XML_TYPE, '<things name="ab"><name>cd</name></things>', '400-152', 'name'],
  [XML_TYPE, '<things><name>ab</name><of id="1">x</of></things>', '400-152', 'of'],
  [XML_TYPE, '<things><name><b>ab</b></name></things>', '400-152', 'name'],
  [XML_TYPE, '<things><name>ab</name><of id="01"/></things>', '400-152', 'of.id'],
  [JSON_TYPE, `{"name":"ab","thing":[${'{"id":"1"},'.repeat(3)}{"id":"1"}]}`, '400-913', 3],
]

for (const [type, body, code, named] of REFUSED) {
  const problem = problemOf(() => read(type, body))
  const name = `${type ?? 'no type'} ${String(body).slice(0, 60)}`
  t.equal(problem?.code, code, name)
  t.strictSame([Object.values(problem?.details ?? {})[0]].flat()[0], named, `${name}: what it names`)
}
