/** How far a JSON value was scanned; begins as `{ at, depth: 0, quoted: false }`. */
export interface Scan {
  at: number
  depth: number
  quoted: boolean
}

const QUOTE = 0x22
const COMMA = 0x2c
const BACKSLASH = 0x5c
const OPENING = [0x5b, 0x7b]
const CLOSING = [0x5d, 0x7d]
const BLANK = 0x20

/**
 * Goes on to the end of the JSON value at `scan.at`, without checking what is inside; returns whether it is
 * reached. If not, the caller appends to the text and calls again. A bare word ends before a character that cannot be part of it.
 */
export function scanValue(text: string, scan: Scan): boolean {
  while (scan.at < text.length) {
    if (scan.quoted) {
      if (passQuoted(text, scan) && scan.depth === 0) return true
      continue
    }
    const code = text.charCodeAt(scan.at)
    if (scan.depth === 0 && endsBareWord(code)) return true
    scan.at += 1
    if (code === QUOTE) scan.quoted = true
    else if (OPENING.includes(code)) scan.depth += 1
    else if (CLOSING.includes(code)) scan.depth -= 1
    if (scan.depth === 0 && CLOSING.includes(code)) return true
  }
  return false
}

/** Goes on to the end of a quoted text; returns whether it is reached. */
function passQuoted(text: string, scan: Scan): boolean {
  for (; scan.quoted && scan.at < text.length; scan.at += 1) {
    const code = text.charCodeAt(scan.at)
    if (code === BACKSLASH) scan.at += 1
    else if (code === QUOTE) scan.quoted = false
  }
  return !scan.quoted
}

function endsBareWord(code: number): boolean {
  return code === COMMA || code <= BLANK || CLOSING.includes(code)
}
