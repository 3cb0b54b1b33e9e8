import { refusal } from '../../../../domain/errors.js'
import type { Format } from '../../negotiation/format.js'

const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['application/json', 'json'],
  ['application/xml', 'xml'],
  ['text/xml', 'xml'],
])
const CHARSET = /;[ \t]*charset=("?)([^";\s]*)\1/i
/** ASCII is a part of UTF-8. */
const CHARSETS: readonly (string | undefined)[] = ['utf-8', 'utf8', 'us-ascii']

/**
 * The format that a `Content-Type` header names; its parameters are passed over, unless a charset is no UTF-8.
 * @throws Refusal 415-900
 */
export function readMediaType(header: string | undefined): Format {
  const [type = ''] = header?.split(';') ?? []
  const format = FORMATS.get(type.trim().toLowerCase())
  const charset = CHARSET.exec(header ?? '')?.[2] ?? 'utf-8'
  if (!format || !CHARSETS.includes(charset.toLowerCase())) throw refusal('415-900', {})
  return format
}
