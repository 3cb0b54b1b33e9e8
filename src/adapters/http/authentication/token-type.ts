/** What an access token may call itself, besides nothing at all (RFC 9068, section 2.1; RFC 7519, section 5.1). */
const ACCESS_TOKENS = new Set(['jwt', 'at+jwt', 'application/jwt', 'application/at+jwt'])

/**
 * Whether a token whose signature has been verified says that it is an access token, or does not say what it is. One
 * that was signed for something else, such as a logout or an identity, is none, whoever signed it.
 */
export function isAccessToken(token: string): boolean {
  const head = Buffer.from(token.slice(0, token.indexOf('.')), 'base64url').toString('utf8')
  const { typ } = JSON.parse(head) as { readonly typ?: unknown }
  return typ === undefined || (typeof typ === 'string' && ACCESS_TOKENS.has(typ.toLowerCase()))
}
