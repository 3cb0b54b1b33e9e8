import type { IncomingMessage } from 'node:http'
import { refusal } from '../../../domain/errors.js'
import { countOf } from '../requests/header-count.js'

const BEARER = /^bearer +([\w.~+/-]+=*) *$/i

/**
 * The token of a request's one `Authorization` header. Node keeps the first of several silently: here several
 * are none, since nobody can say which of them was meant.
 * @throws Refusal 401-101 where there is not exactly one, or it carries no bearer token
 */
export function bearerToken({ headers, rawHeaders }: IncomingMessage): string {
  const token = BEARER.exec(headers.authorization ?? '')?.[1]
  if (token === undefined || countOf('authorization', rawHeaders) > 1) throw refusal('401-101', {})
  return token
}
