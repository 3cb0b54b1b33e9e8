import fc from 'fast-check'

/**
 * A text that repeats itself: parsers that backtrack, or copy the parsed text, are slow at it. A `#` of the
 * unit is the number of the repetition, so that names differ.
 */
export interface Run {
  readonly before: string
  readonly unit: string
  readonly after: string
}

/** The run as a text that is at most so long. */
export function written({ before, unit, after }: Run, length: number): string {
  const room = length - before.length - after.length
  if (!unit.includes('#')) return before + unit.repeat(Math.floor(room / unit.length)) + after
  let text = ''
  for (let number = 1; text.length + unit.length + 6 < room; number += 1) text += unit.replaceAll('#', String(number))
  return before + text + after
}

const PIECES: Readonly<Record<'header' | 'lines' | 'target' | 'json' | 'xml' | 'form', readonly string[]>> = {
  header: [
    ...['*/*', 'application/json', 'a/b', 'text/*', '*', 'en', 'de-DE', 'a-', 'q=0.5', ';q=1', ';', ',', '=', '"'],
    ...['\\', ' ', '\t', 'a', '-', '/', ';a="', ';a=b', 'Bearer ', '.', '~', 'gzip', 'charset=', '\xe9'],
  ],
  lines: [
    ...['Accept: a/b\r\n', 'Accept-Language: en\r\n', 'Authorization: Bearer a\r\n', 'X-#: a\r\n', 'Cookie: a=#\r\n'],
    ...[
      'Host: a\r\n',
      'Content-Type: a/b\r\n',
      'X-Request-Id: #\r\n',
      'X-Forwarded-For: #\r\n',
      'a:\r\n',
      'Origin: a\r\n',
    ],
  ],
  target: [
    ...[
      '#',
      '#,',
      '1',
      '1001',
      '9'.repeat(19),
      ',',
      '%2C',
      '%20',
      '%25',
      '%',
      '%0',
      '/',
      '//',
      '/case/',
      ';',
      '.',
      '..',
      '+',
      '=',
    ],
    ...[
      '&',
      'a=1&',
      'a#=&',
      '$attribute=',
      '&$sort=id',
      '[',
      'status=open',
      'id,',
      '?',
      '~',
      "'",
      '%F0%9F%92%A9',
      '%C0',
    ],
  ],
  json: [
    ...[
      '[',
      ']',
      '{',
      '}',
      '"',
      '\\',
      ',',
      ':',
      ' ',
      '\n',
      '1',
      '-',
      'e9',
      '0',
      'null',
      '"a":',
      '"#":1,',
      '{"a":',
      '"activity":[',
    ],
    ...[
      '{"id":"1","lastModified":"2026-11-01T00:00:00Z"},',
      '\\u0000',
      '\\ud800',
      '"subject":"',
      '\t',
      '\u00e9',
      '\u{1f4a9}',
    ],
  ],
  xml: [
    ...[
      '<',
      '>',
      '/',
      '</',
      '/>',
      '<a>',
      '</a>',
      '<a/>',
      '<a ',
      'a=""',
      ' a#=""',
      '<a#/>',
      ' a="',
      '"',
      '&',
      '&amp;',
      '&#1;',
      '&#x',
      ';',
      '<!--',
    ],
    ...[
      '-->',
      '<![CDATA[',
      ']]>',
      '<?a',
      '?>',
      '<!DOCTYPE ',
      '[',
      ']',
      ' ',
      '\n',
      '\r',
      'a',
      'xmlns:a="b" ',
      '<subject>',
    ],
    ...['encoding=', '-', '!', '=', "'", '<activity id="1"/>', '\u00e9', '\u{1f4a9}', '\0'],
  ],
  form: [
    ...['grant_type=client_credentials&', 'user_id=7&', 'client_id=1&', 'scope=', 'core.casemgr.read', '+', '%20'],
    ...['a=1&', 'a#=1&', '&', '=', '%', '%0', '%F0%9F%92%A9', '%C0', ';', 'a', '#', '\u00e9', '\0'],
  ],
}

/** Runs of the pieces of a place: one or several, repeated, with some beginning and end, or none. */
export function runsIn(place: keyof typeof PIECES): fc.Arbitrary<Run> {
  const piece = fc.constantFrom(...PIECES[place])
  const pieces = (least: number, most: number) => fc.string({ unit: piece, minLength: least, maxLength: most })
  return fc.record({ before: pieces(0, 3), unit: pieces(1, 3), after: pieces(0, 2) })
}
