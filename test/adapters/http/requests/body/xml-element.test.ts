import t from 'tap'
import { parseXml } from '../../../../../src/adapters/http/requests/body/xml-element.js'

const PROLOG = '<?xml version="1.0" encoding="UTF-8"?>\n'
const text = (document: string) => parseXml(document).text

t.strictSame(parseXml(`${PROLOG}<a id="007" t='&lt;'>x<b/> y <c>1</c><!-- no --><?not this?></a>\n`), {
  name: 'a',
  attributes: [
    ['id', '007'],
    ['t', '<'],
  ],
  children: [
    { name: 'b', attributes: [], children: [], text: '' },
    { name: 'c', attributes: [], children: [], text: '1' },
  ],
  text: 'x y ',
})

/** What a document says, by the rules of XML 1.0. */
const TEXTS: readonly (readonly [string, string])[] = [
  ['<a> 007 </a>', ' 007 '],
  ['<a>&lt;&gt;&amp;&quot;&apos;</a>', '<>&"\''],
  ['<a>&#65;&#x41;&#x1F600;</a>', 'AA😀'],
  ['<a>&amp;lt;</a>', '&lt;'],
  ['<a>x<![CDATA[<b>&amp;]]>y</a>', 'x<b>&amp;y'],
  ['<a><![CDATA[<!DOCTYPE a>]]></a>', '<!DOCTYPE a>'],
  ['<a>1\r\n2\r3&#13;</a>', '1\n2\n3\r'],
  ['<a xmlns="urn:x" xmlns:y="urn:y">true</a>', 'true'],
  ['<a/>', ''],
]
for (const [document, expected] of TEXTS) t.equal(text(document), expected, document)
t.strictSame(parseXml('<a xmlns="urn:x" xmlns:y="urn:y" z="1"/>').attributes, [['z', '1']])

/** What no document is, or none that this service takes. */
const REFUSED: readonly string[] = [
  '',
  ' ',
  'plain',
  '<a>',
  '<a></b>',
  '<a/><b/>',
  '<a/>x',
  '<a b=1/>',
  '<a b="1" b="2"/>',
  '<a b="<"/>',
  '<a>&</a>',
  '<a>&amp</a>',
  '<a>&nope;</a>',
  '<a b="&nope;"/>',
  '<a>&#0;</a>',
  '<a>&#xD800;</a>',
  '<a>&#xFFFE;</a>',
  '<a>&#x110000;</a>',
  '<a>&#99999999999;</a>',
  '<a>&#;</a>',
  '<a>&#X41;</a>',
  '<a>\u0001</a>',
  '<a>]]></a>',
  '<1a/>',
  '<!DOCTYPE a><a/>',
  '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
  '<!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>',
  '<__proto__/>',
  '<a __proto__="1"/>',
  `${'<a>'.repeat(40)}${'</a>'.repeat(40)}`,
]
for (const document of REFUSED) t.throws(() => parseXml(document), document.slice(0, 60))
