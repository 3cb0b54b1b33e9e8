import type { IncomingMessage } from 'node:http'
import { refusal } from '../../../domain/errors.js'
import { countOf } from '../requests/header-count.js'

const BEARER = /^bearer +([\w.~+/-]+=*) *$/i

/**
 * Reads the token of a request's `Authorization` header. Node silently keeps the first of several; here several count
 * as none, since a proxy may read another one.
 * @throws Refusal 401-101 unless there is exactly one such header with a bearer token
 */
export function bearerToken({ headers, rawHeaders }: IncomingMessage): string {
  const token = BEARER.exec(headers.authorization ?? '')?.[1]
  if (token === undefined || countOf('authorization', rawHeaders) > 1) throw refusal('401-101', {})
  return token
}
