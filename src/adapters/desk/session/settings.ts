/** The facts that the service writes into the page. */
export interface Settings {
  readonly clientId: string
  /** The address of the authorization server; null where people paste a token. */
  readonly issuer: string | null
  /** Whether a host identifies the person, so that the page needs no token. */
  readonly isHostSignedIn: boolean
  /** The address of the API: that of the page without its last segment. */
  readonly base: string
}

/** Reads the settings from the element that has them. */
export function readSettings({ dataset }: HTMLElement, location: Location): Settings {
  return {
    clientId: dataset['clientId'] ?? 'desk',
    issuer: dataset['issuer'] ?? null,
    isHostSignedIn: dataset['hostSignedIn'] !== undefined,
    base: new URL('.', location.href).href.replace(/\/$/, ''),
  }
}
