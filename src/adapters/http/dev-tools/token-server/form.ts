import { TokenProblem } from './token-problem.js'

const FORM = /^application\/x-www-form-urlencoded[ \t]*(;|$)/i

/** In bytes: a form holds two tokens at most, of a kB or so. Node.js takes 15 ms to decode 65,536 bytes of broken escapes. */
const LARGEST_FORM = 16_384

/**
 * Reads the parameters in the body of a request.
 * @throws TokenProblem invalid_request for a body of another type, or one that is too large
 */
export function readForm(type = '', body: unknown): URLSearchParams {
  if (!FORM.test(type)) throw new TokenProblem('invalid_request', 'The body must be application/x-www-form-urlencoded.')
  if (!(body instanceof Uint8Array)) return new URLSearchParams()
  if (body.length > LARGEST_FORM) throw new TokenProblem('invalid_request', 'The body is too large.')
  return new URLSearchParams(new TextDecoder().decode(body))
}

/**
 * Reads a parameter that may come once. Without a value it counts as absent (RFC 6749, section 3.2).
 * @throws TokenProblem invalid_request for one that comes several times
 */
export function only(form: URLSearchParams, name: string): string | null {
  const [value = '', ...others] = form.getAll(name)
  if (others.length > 0) throw new TokenProblem('invalid_request', `${name} must come once.`)
  return value === '' ? null : value
}

/**
 * Reads a parameter that must come once.
 * @throws TokenProblem invalid_request
 */
export function required(form: URLSearchParams, name: string): string {
  const value = only(form, name)
  if (value === null) throw new TokenProblem('invalid_request', `${name} is missing.`)
  return value
}
