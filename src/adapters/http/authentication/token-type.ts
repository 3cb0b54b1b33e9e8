/** The types of access tokens; the type may also be absent (RFC 9068, section 2.1; RFC 7519, section 5.1). */
const ACCESS_TOKENS = new Set(['jwt', 'at+jwt', 'application/jwt', 'application/at+jwt'])

/**
 * Whether a verified token has the type of an access token, or no type. A token with another type, such as an ID token
 * or a logout token, is no access token, although the signature is valid.
 */
export function isAccessToken(token: string): boolean {
  const head = Buffer.from(token.slice(0, token.indexOf('.')), 'base64url').toString('utf8')
  const { typ } = JSON.parse(head) as { readonly typ?: unknown }
  return typ === undefined || (typeof typ === 'string' && ACCESS_TOKENS.has(typ.toLowerCase()))
}
