import type { Run } from './runs.js'

const run = (before: string, unit: string, after = ''): Run => ({ before, unit, after })

const TEXTS = ['a', ' ', '\t', ',', ';', '"', '=', '-', '/', '*', '.']
const RANGES = ['*/*,', 'a/b,', 'application/json,', 'text/xml;q=0.1,', 'a/b;c="\\"",', 'en,', 'en-US;q=0.1,', '*;q=0,']

/** Header values that were once slow, or would be slow in most implementations. */
export const IN_HEADERS: readonly Run[] = [
  ...[...TEXTS, ...RANGES].map((unit) => run('', unit)),
  ...[';a', '-a', ';a="', ';q=0.1', ' ;', 'a/b ', ',;'].map((unit) => run('a/b', unit)),
  ...[run('a/b;c="', 'a'), run('a/b;c="', '\\"'), run('Bearer ', 'a'), run('Bearer ', ' ', 'a'), run('Bearer ', 'a.')],
  ...[run('Bearer a', '=', '.'), run('application/json;charset=', '"a'), run('application/json', ';charset=')],
]

/** Whole lines of a header. */
export const IN_LINES: readonly Run[] = [
  ...['Accept: */*', 'Accept: a', 'Accept-Language: en', 'Authorization: Bearer a', 'Cookie: a=1', 'X-#: a'],
  ...['Host: a', 'Content-Type: a/b', 'Content-Encoding: gzip', 'X-Request-Id: a', 'X-Forwarded-For: ::1', 'a:'],
].map((line) => run('', `${line}\r\n`))

/** Parameters and lists of ids. */
export const IN_TARGETS: readonly Run[] = [
  ...['1,', '#,', '#%2C', '%2C', '1%2C', '%20', '%', '/', 'a', '9', '+', '.', ';', '//..', '%F0%9F%92%A9'].map((unit) =>
    run('', unit),
  ),
  ...[
    'a=1&',
    'a#=1&',
    '&',
    '=',
    '$attribute=id,',
    '$attribute=all&',
    'after=1&',
    '%',
    'a[]=1&',
    '+',
    'a=#&',
    '$attribute=#&',
  ].map((unit) => run('?', unit)),
  ...[
    run('?$attribute=', 'id,'),
    run('?$attribute=', ' ,'),
    run('?status=', 'a'),
    run('?after=', '9'),
    run('?a=', '%41'),
  ],
]

const DEEP = ['[', '{"a":', '[{"a":', '{"activity":[']
const MEMBERS = ['"a":1,', '"activity":1,', '"subject":"a",', '"a#":1,', '"#":1,', '"a":{},', '"a":[],']
const ITEMS = [
  '1,',
  '{},',
  '[],',
  'null,',
  '"a",',
  '{"id":"1"},',
  '{"id":"#"},',
  '{"a":1},',
  '{"a#":1},',
  '{"id":"1","lastModified":"2026-11-01T00:00:00Z"},',
]
const TEXT_UNITS = ['a', ' ', '\\u0000', '\\ud800', '\\t', '\u00e9', '\u{1f4a9}', 'a ']

export const IN_JSON: readonly Run[] = [
  ...DEEP.map((unit) => run('', unit)),
  ...MEMBERS.map((unit) => run('{', unit, '"z":1}')),
  ...ITEMS.map((unit) => run('{"activity":[', unit, '1]}')),
  ...ITEMS.map((unit) => run('[', unit, '1]')),
  ...TEXT_UNITS.flatMap((unit) => [run('{"subject":"', unit, '"}'), run('{"subject":"', unit, '\\u0000"}')]),
  ...[' ', '\n', '1', '-', '1e', '"', '\\', '{"a'].map((unit) => run('', unit)),
  ...['1', '9e9', '{"id":"'].map((unit) => run('{"priority":', unit, '}')),
]

const CHILDREN = [
  '<a/>',
  '<a></a>',
  '<a#/>',
  '<a>a</a>',
  '<subject>a</subject>',
  '<activity/>',
  '<activity id="1"/>',
  '<a b="c"/>',
]
const INSIDE = [
  'a',
  ' ',
  '&amp;',
  '&#65;',
  '&',
  '&a',
  '<!---->',
  '<!-- a -->',
  '<![CDATA[]]>',
  '<?a?>',
  '\r',
  '\u00e9',
  '>',
]
const UNCLOSED = [
  '<a>',
  '<',
  '<!--',
  '<![CDATA[',
  '<?a',
  '<!DOCTYPE a',
  '</a>',
  '<a ',
  '<a b="',
  "<a b='",
  '-->',
  ']]>',
  '<!',
]

export const IN_XML: readonly Run[] = [
  ...['activity', 'activities'].flatMap((root) => [
    ...CHILDREN.map((unit) => run(`<${root}>`, unit, `</${root}>`)),
    ...INSIDE.map((unit) => run(`<${root}>`, unit, `</${root}>`)),
    ...INSIDE.map((unit) => run(`<${root}><subject>`, unit, `</subject></${root}>`)),
    ...UNCLOSED.map((unit) => run(`<${root}>`, unit)),
    ...[' ', '\n', ' a="b"', ' a#="b"', ' a', ' xmlns:a="b"', ' xmlns:a#="b"', '='].map((unit) =>
      run(`<${root}`, unit, '/>'),
    ),
    ...['a', '&amp;', '&', '<', ' '].map((unit) => run(`<${root} a="`, unit, '"/>')),
  ]),
  ...[...UNCLOSED, ...INSIDE].map((unit) => run('', unit)),
  ...['<a/>', '<!---->', '<?a?>', ' ', '\n'].map((unit) => run('<activity/>', unit)),
  ...[' encoding', ' encoding=', ' ', ' a="b"', 'encoding '].map((unit) => run('<?xml ', unit)),
  ...[
    run('<!DOCTYPE a [', '<!ENTITY a "b">', ']><a/>'),
    run('<!DOCTYPE a ', '['),
    run('<', 'a', '/>'),
    run('<a:', 'a:', '/>'),
  ],
]

const GRANT = 'grant_type=client_credentials&user_id=7&'

/** Parameters of a request for a token. */
export const IN_FORMS: readonly Run[] = [
  ...['a=1&', 'a#=1&', 'user_id=7&', '&', '=', '%', '%41', '+', 'a', '\u00e9'].map((unit) => run('', unit)),
  ...['a ', ' ', '+', '%20', 'core.casemgr.read+', 'a'].map((unit) => run(`${GRANT}scope=`, unit)),
  ...['9', '0', 'a', '%'].map((unit) => run('grant_type=client_credentials&user_id=', unit)),
]
