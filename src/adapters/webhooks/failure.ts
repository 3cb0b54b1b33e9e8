import type { DeliveryFailure } from '../../domain/delivery.js'
import { ForbiddenAddress } from './resolve-name.js'

/** The codes of OpenSSL, of the checks of certificates, and of Node.js itself. */
const OF_TLS =
  /^(ERR_SSL_|ERR_TLS_|EPROTO|CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_|PATH_LENGTH_|HOSTNAME_)/
const OF_NAMES = /^(ENOTFOUND|EAI_|ENODATA|ESERVFAIL)/

/** The word for an attempt that got no whole answer. */
export function failureOf(error: unknown, isMade: boolean): DeliveryFailure {
  if (error instanceof ForbiddenAddress) return 'forbidden_address'
  const code = codeOf(error)
  if (OF_TLS.test(code)) return 'tls'
  if (isMade) return 'malformed_answer'
  return OF_NAMES.test(code) ? 'name_not_found' : 'no_connection'
}

/** Whether a connection that was kept broke before the receiver answered: it had closed the connection meanwhile. */
export function isBroken(error: unknown): boolean {
  return ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'].includes(codeOf(error))
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
