import t from 'tap'
import { indentedXml } from '../../openapi/indented-xml.js'

const XML = '<?xml version="1.0"?><a><b id="1"><c>x &gt; y</c><d/></b><e>z</e></a>'
const LINES = [
  '<?xml version="1.0"?>',
  '<a>',
  '  <b id="1">',
  '    <c>x &gt; y</c>',
  '    <d/>',
  '  </b>',
  '  <e>z</e>',
]

t.strictSame(indentedXml(XML).split('\n'), [...LINES, '</a>'])
