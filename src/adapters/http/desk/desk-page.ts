/** The facts that the page learns from the service. */
export interface DeskSettings {
  readonly clientId: string
  /** The address of the authorization server; null where the service knows none. */
  readonly issuer: string | null
  /** Whether a host identifies the callers, so that the page needs no token. */
  readonly isHostSignedIn: boolean
}

/** The element of the page that has the settings. */
const PLACE = 'id="desk"'

/** The page with its settings: attributes, since the policy of the page allows no script in it. */
export function withSettings(html: string, { clientId, issuer, isHostSignedIn }: DeskSettings): string {
  const attributes = [
    `data-client-id="${escaped(clientId)}"`,
    ...(issuer === null ? [] : [`data-issuer="${escaped(issuer)}"`]),
    ...(isHostSignedIn ? ['data-host-signed-in'] : []),
  ]
  return html.replace(PLACE, () => `${PLACE} ${attributes.join(' ')}`)
}

/** The page loads everything from the service, and sends requests to it and to the authorization server alone. */
export function deskPolicy(issuer: string | null, tokenOrigin = ''): string {
  const elsewhere = issuer === null ? [] : [new URL(issuer).origin, tokenOrigin].filter(Boolean)
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    ['connect-src', "'self'", ...elsewhere].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`)
}
