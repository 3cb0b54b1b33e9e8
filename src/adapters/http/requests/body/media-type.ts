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

const ENCODED = /[^\s,]/
const PLAIN = /^\s*identity\s*$/i

/**
 * Lets a body through that is sent as it is: none is decompressed.
 * @throws Refusal 415-900
 */
export function refuseEncoded(header: string | undefined): void {
  if (header === undefined || !ENCODED.test(header) || PLAIN.test(header)) return
  throw refusal('415-900', {})
}

/** Whether a `Content-Type` says itself that what follows is UTF-8, which wins over what XML declares (RFC 7303). */
export function namesCharset(header: string | undefined): boolean {
  return CHARSET.test(header ?? '')
}

/** Of what could be read as UTF-8, UTF-16 is never true: a .NET `StringWriter` declares it of any text. */
const DECLARED = /^(utf-?8|utf-?16|us-ascii)$/i

/**
 * Lets an XML declaration through that leaves no doubt that the document is UTF-8.
 * @throws Refusal 415-900 for another encoding
 */
export function refuseDeclared(encoding: string | null): void {
  if (encoding !== null && !DECLARED.test(encoding)) throw refusal('415-900', {})
}

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
