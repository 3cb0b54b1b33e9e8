const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/**
 * Replaces the references that XML itself defines.
 * @throws Error for any other reference: without a definition it is not well-formed
 */
export function resolveReferences(text: string): string {
  return text.replace(/&([^;]*);?/g, (_reference, name: string) => {
    const character = PREDEFINED.get(name) ?? characterOf(name)
    if (character === null) throw new Error('An undefined reference')
    return character
  })
}

/** The character of a numeric reference; null where it is no reference, or no character of XML 1.0 (section 2.2). */
function characterOf(reference: string): string | null {
  const [, hexadecimal, decimal] = /^#(?:x([0-9A-Fa-f]{1,8})|([0-9]{1,8}))$/.exec(reference) ?? []
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
  if (!(code <= 0x10_ffff)) return null
  const character = String.fromCodePoint(code)
  return /[\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(character) ? character : null
}
