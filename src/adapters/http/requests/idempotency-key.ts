import { refusal } from '../../../domain/errors.js'

/** A key in quotation marks (RFC 8941, section 3.3.3), or without. A comma would come from two headers. */
const QUOTED = /^"((?:[!#-[\]-~]|\\["\\])+)"$/
const BARE = /^[!#-+\--~]+$/
const LONGEST = 255

/**
 * Reads an `Idempotency-Key`; null for none. With and without quotation marks it is the same key.
 * @throws Refusal 400-915 for any other text than 1 to 255 visible ASCII characters
 */
export function readIdempotencyKey(header: string | readonly string[] | undefined): string | null {
  if (header === undefined) return null
  const text = String(header)
  const [, quoted] = QUOTED.exec(text) ?? []
  const name = quoted?.replaceAll(/\\(.)/g, '$1') ?? (BARE.test(text) ? text : '')
  if (name === '' || name.length > LONGEST) throw refusal('400-915', {})
  return name
}
