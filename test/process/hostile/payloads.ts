import fc from 'fast-check'

/** A chain of entities that would expand to a billion. */
const BOMB = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${Array.from(
  { length: 9 },
  (_, index) => `<!ENTITY a${String(index)} "${`&a${String(index - 1)};`.repeat(10).replaceAll('&a-1;', '&a;')}">`,
).join('')}]><activity><subject>&a8;</subject></activity>`

const deep = (open: string, close: string, times = 5_000) => open.repeat(times) + close.repeat(times)

/** Bodies that the service must refuse. */
export const BODIES: readonly string[] = [
  BOMB,
  '<!DOCTYPE a SYSTEM "file:///etc/passwd"><activities/>',
  '<!DOCTYPE a [<!ENTITY x SYSTEM "http://127.0.0.1:1/">]><activity><subject>&x;</subject></activity>',
  '<?xml version="1.0" encoding="utf-7"?><activities/>',
  '<activities><activity id="1" id="2"/></activities>',
  '<activities><__proto__><polluted>yes</polluted></__proto__></activities>',
  '<activity><constructor><prototype><polluted>1</polluted></prototype></constructor></activity>',
  '<activity><subject>&#0;&#x1F;&#xD800;</subject></activity>',
  '<activity><subject>\x01\x0b\x1f</subject></activity>',
  '<activity xmlns="urn:x"><subject><![CDATA[<script>]]></subject></activity',
  deep('<a>', '</a>'),
  deep('[', ']'),
  deep('{"a":', '}', 4_000),
  `"${'x'.repeat(70_000)}"`,
  '{"__proto__":{"polluted":true},"subject":"x"}',
  '{"constructor":{"prototype":{"polluted":true}},"subject":"x"}',
  '{"subject":"\\u0000","queue":{"id":"31"}}',
  '{"subject":"\\ud800","queue":{"id":"31"}}',
  '{"subject":"x","priority":1e999}',
  '{"subject":"x","priority":"1; drop table cases"}',
  '{"subject":"x","\\u0001<&":1}',
  '{"subject":"x","case":{"id":"1002 or 1=1"}}',
  '{"activity":{"length":1e9,"0":{"id":"10011"}}}',
  '{"activity":[{"id":"10011","lastModified":"2026-11-21T09:30:00.000Z","id":"__proto__"}]}',
  '{"activity":[{"id":10011,"lastModified":1}]}',
  `{"activity":[${Array.from({ length: 76 }, (_, at) => `{"id":"${String(at + 1)}","lastModified":"2026-11-21T09:30:00.000Z"}`).join()}]}`,
  ...[
    'null',
    'true',
    '7',
    '""',
    '[]',
    '{}',
    '{',
    'NaN',
    '\xef\xbb\xbf{}',
    '\xff\xfe{\0}\0',
    '\xc0\x80',
    '\0',
    ' ',
    '\r\n',
  ],
  'PATCH /case/1001,1002,1003/close HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET /case/1001 HTTP/1.1\r\n\r\n',
]

/** Texts in the place of ids, parameters and their values. */
const PIECES: readonly string[] = [
  ...['1001', '10011', '999', '0', '-1', '+1', '01', '1e3', '1.0', '0x3e9', '%', '%0', '%00', '%01%0B%1F', '%C0%AF'],
  ...[
    '%ED%A0%80',
    '%EF%BF%BE',
    '%2e%2e',
    '..',
    '.',
    '%2F',
    '%252F',
    '%5C',
    '\\',
    ';',
    ':',
    '*',
    '$',
    '~',
    "'",
    '"',
    '`',
  ],
  ...[
    "'%20or%201=1--",
    '1;drop%20table%20cases',
    '<script>',
    '%3C!%5BCDATA%5B',
    '%26%23x0%3B',
    '\x80\xff',
    '\t',
    '|',
    '{}',
  ],
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'null',
    'undefined',
    'NaN',
    '%E2%80%AE',
    '%F0%9F%92%A9',
    '9'.repeat(19),
  ],
  ...[
    '9'.repeat(20),
    '9'.repeat(1_000),
    '1,'.repeat(2_000),
    '%2C'.repeat(500),
    '🙈',
    ',',
    '@',
    '=',
    '&',
    '#',
    '?',
    '/',
    '//',
  ],
]
export const piece = fc.constantFrom(...PIECES)

const NAMES = ['$attribute', '$sort', '$order', '$count', '$pagenum', '$rangesize', 'status', 'after', 'wait', 'limit']
/** Query strings, in and out of form. */
export const query = fc
  .array(
    fc
      .tuple(
        fc.oneof(fc.constantFrom(...NAMES, 'unpin', 'access_token'), piece),
        fc.constantFrom('=', '', '[]=', '==', '[a]='),
        piece,
      )
      .map((parts) => parts.join('')),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => `?${parts.join('&')}`)
  // A journal request that waits for a change would keep the test waiting too.
  .filter((text) => !/wait=\d/.test(text))

const ROOTS = [
  'case',
  'activity',
  'journal',
  'health',
  'Case',
  'close',
  '',
  'activity/pick',
  'activity/transfer',
  '..',
  '.',
]
/** Targets that no client would ask for. */
export const target = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...ROOTS),
      fc.array(piece, { maxLength: 4 }),
      fc.constantFrom('', '/close', '/closability', '/live', '//', '/close/', '%2Fclose'),
    )
    .map(([root, pieces, end]) => `/${root}/${pieces.join('/')}${end}`),
  fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join('')),
  fc.constantFrom(
    ...[
      '*',
      '',
      'http://evil.example/case/1001/close',
      'https://a:b@c/case/1001',
      'file:///etc/passwd',
      '//evil/case/1',
    ],
    ...[
      `/case/${'1'.repeat(20_001)}/close`,
      `/case/${'1001,'.repeat(4_001)}/close`,
      `/${'a'.repeat(97_000)}`,
      `/${'a'.repeat(120_000)}`,
    ],
    ...[`/case?${'a=1&'.repeat(3_000)}`, `/case/1001/close?${'x'.repeat(5_000)}`, 'javascript:alert(1)', 'a b c'],
  ),
)
