import { deepStrictEqual } from 'node:assert/strict'
import fc from 'fast-check'
import { XMLParser } from 'fast-xml-parser'
import { SyntaxValidator } from 'fast-xml-validator'
import t from 'tap'
import { toXml } from '../../../../src/adapters/http/serialization/xml.js'

const parser = new XMLParser({ parseTagValue: false, trimValues: false, ignoreAttributes: false, htmlEntities: true })
const PROLOG = '<?xml version="1.0" encoding="UTF-8"?>'

/** The special character of a text, the text, and its form in a document. */
const TABLE: readonly (readonly [string, string, string])[] = [
  ['nothing', '', ''],
  ['blanks', '  ', '  '],
  ['digits', '007', '007'],
  ['markup', '<a href="b">&amp;\'</a>', '&lt;a href=&quot;b&quot;&gt;&amp;amp;&apos;&lt;/a&gt;'],
  ['the end of a CDATA section', ']]>', ']]&gt;'],
  ['a character reference', '&#65;', '&amp;#65;'],
  ['tab and line feed', '\t\n', '\t\n'],
  ['carriage returns', '\r\n\r', '&#13;\n&#13;'],
  ['control characters', '\u0000\u0008\u000b\u000c\u000e\u001f', '\ufffd'.repeat(6)],
  ['control characters that XML takes', '\u007f\u0085\u2028', '\u007f\u0085\u2028'],
  ['noncharacters', '\ufffe\uffff', '\ufffd\ufffd'],
  ['a lone first half', 'a\ud800b', 'a\ufffdb'],
  ['both halves in the wrong order', '\udc00\ud800', '\ufffd\ufffd'],
  ['a pair of halves', '\u{1f600}', '\u{1f600}'],
]

for (const [name, text, written] of TABLE) t.equal(toXml('a', { b: text }), `${PROLOG}<a><b>${written}</b></a>`, name)

/** The kind of a view, the view, and its document. */
const VIEWS: readonly (readonly [string, object, string])[] = [
  ['nothing', {}, '<a></a>'],
  ['members in their order', { c: 'x', b: 'y' }, '<a><c>x</c><b>y</b></a>'],
  ['members within members', { b: { c: 'x', d: {} } }, '<a><b><c>x</c><d></d></b></a>'],
  ['what is no text', { b: 1, c: true }, '<a><b>1</b><c>true</c></a>'],
  ['what is undefined', { b: undefined, c: 'x' }, '<a><c>x</c></a>'],
  ['a list', { case: ['x', 'y'] }, '<a><case>x</case><case>y</case></a>'],
  ['an empty list', { case: [] }, '<a></a>'],
  ['ids', { id: '1', case: [{ subject: 'x', id: '2' }] }, '<a id="1"><case id="2"><subject>x</subject></case></a>'],
  ['an id with markup', { id: '"\u0000<' }, '<a id="&quot;\ufffd&lt;"></a>'],
  [
    'details',
    { details: [{ key: 'x', value: 'y' }, { key: 'z' }] },
    '<a><details><detail><key>x</key><value>y</value></detail><detail><key>z</key></detail></details></a>',
  ],
]

for (const [name, view, document] of VIEWS) t.equal(toXml('a', view), PROLOG + document, name)

/** The text with a replacement for every character that XML does not allow. */
function fit(text: string): string {
  return Array.from(text, (character) => (isXmlCharacter(character.codePointAt(0) ?? 0) ? character : '\ufffd')).join(
    '',
  )
}

/** The production `Char` of XML 1.0, section 2.2. */
function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000
}

const awkward = fc.constantFrom(
  '<',
  '&',
  ']]>',
  '\u0000',
  '\ufffe',
  '\ud800',
  '\udc00',
  '\r',
  ' ',
  '&lt;',
  '<!--',
  '<?',
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.oneof(awkward, fc.string({ unit: 'binary', maxLength: 3 }))).map((parts) => parts.join('')),
)

fc.assert(
  fc.property(anyText, anyText, (text, other) => {
    const document = toXml('error', { code: text, details: [{ key: other }, { key: text }] })
    SyntaxValidator.validate(document)
    const read = parser.parse(document) as { error: unknown }
    deepStrictEqual(read.error, { code: fit(text), details: { detail: [{ key: fit(other) }, { key: fit(text) }] } })
  }),
)
t.pass('any text: well-formed, and read back as it was')
