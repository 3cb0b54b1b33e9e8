/** A path has at most two lists of 20,000 characters: one of a longer path is refused for its length. */
const LONGEST_PATH = 41_000
/** How many characters of a longer path keep their text. */
const SHOWN = 1_000

/**
 * Converts a request target for the router, so that no unusual target gets around authentication and negotiation.
 * The absolute form (RFC 9112, section 3.2.2) loses its origin. Where the percent-encoding of the path is broken, each
 * percent sign stands for itself: no id has one, so the operation refuses the id.
 */
export function routableUrl(target: string): string {
  const url = target.startsWith('/') ? target : target.replace(/^https?:\/\/[^/?#]*\/?/i, '/')
  if (!url.includes('%')) return url
  const path = url.replace(/[?#].*$/s, '')
  if (isDecodable(path)) return url
  // The router takes 10 ms to decode 90,000 signs. An answer shows the beginning of such a path at most.
  const shown = path.length > LONGEST_PATH ? SHOWN : path.length
  return path.slice(0, shown).replaceAll('%', '%25') + path.slice(shown).replaceAll('%', '!') + url.slice(path.length)
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
