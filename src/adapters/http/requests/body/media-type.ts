import { refusal } from '../../../../domain/errors.js'
import type { Format } from '../../negotiation/format.js'

const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['application/json', 'json'],
  ['application/xml', 'xml'],
  ['text/xml', 'xml'],
])
const CHARSET = /;[ \t]*charset=("?)([^";\s]*)\1/i
/** The charsets that are UTF-8; ASCII is a part of it. */
const CHARSETS: readonly (string | undefined)[] = ['utf-8', 'utf8', 'us-ascii']

const ENCODED = /[^\s,]/
const PLAIN = /^\s*identity\s*$/i

/**
 * Refuses compressed bodies: the service decompresses nothing.
 * @throws Refusal 415-900 for a `Content-Encoding` other than `identity`
 */
export function refuseEncoded(header: string | undefined): void {
  if (header === undefined || !ENCODED.test(header) || PLAIN.test(header)) return
  throw refusal('415-900', {})
}

/** Whether a `Content-Type` names a charset, which wins over the XML declaration (RFC 7303). */
export function namesCharset(header: string | undefined): boolean {
  return CHARSET.test(header ?? '')
}

/** UTF-16 is ignored, since the text has been read as UTF-8: a .NET `StringWriter` declares it for every text. */
const DECLARED = /^(utf-?8|utf-?16|us-ascii)$/i

/**
 * Refuses an XML declaration that names an encoding other than UTF-8.
 * @throws Refusal 415-900
 */
export function refuseDeclared(encoding: string | null): void {
  if (encoding !== null && !DECLARED.test(encoding)) throw refusal('415-900', {})
}

/**
 * Reads the format from a `Content-Type` header. Parameters other than the charset are ignored.
 * @throws Refusal 415-900 for another type, or a charset other than UTF-8
 */
export function readMediaType(header: string | undefined): Format {
  const [type = ''] = header?.split(';') ?? []
  const format = FORMATS.get(type.trim().toLowerCase())
  const charset = CHARSET.exec(header ?? '')?.[2] ?? 'utf-8'
  if (!format || !CHARSETS.includes(charset.toLowerCase())) throw refusal('415-900', {})
  return format
}
