/**
 * Converts a request target for the router, so that no unusual target gets around authentication and negotiation.
 * The absolute form (RFC 9112, section 3.2.2) loses its origin. Where the percent-encoding of the path is broken, each
 * percent sign stands for itself: no id has one, so the operation refuses the id.
 */
export function routableUrl(target: string): string {
  const url = target.startsWith('/') ? target : target.replace(/^https?:\/\/[^/?#]*\/?/i, '/')
  if (!url.includes('%')) return url
  const path = url.replace(/[?#].*$/s, '')
  return isDecodable(path) ? url : path.replaceAll('%', '%25') + url.slice(path.length)
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
