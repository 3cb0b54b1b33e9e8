import fc from 'fast-check'
import { badAuthorizations, badTokens } from './bad-tokens.js'
import type { Draft, Framing } from './draft.js'
import { BODIES, query, target } from './payloads.js'
import { acceptWish, languageWish, MALFORMED } from './wishes.js'

type Change = (draft: Draft) => Draft

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND', 'QUERY']
const NO_METHODS = ['BREW', 'patch', '', 'PRI', 'G\0T', 'GET\t', '\x80', 'X'.repeat(1_000), 'HTTP/1.1']
const VERSIONS = ['HTTP/1.0', 'HTTP/2.0', 'HTTP/1.2', 'HTTP/0.9', 'http/1.1', 'HTTP/1.1 x', 'ICAP/1.0', 'RTSP/1.0', '']
const FRAMINGS: readonly Framing[] = ['chunks', 'short', 'long', 'both', 'broken chunks', 'not at all']

const HEADERS: readonly (readonly [string, string])[] = [
  ['X-Folded', 'a\r\n b\r\n\tc'],
  ['X-Huge', 'x'.repeat(99_000)],
  ['X-Large', 'x'.repeat(60_000)],
  ...['Bad Name', '', 'X\0', 'X:', 'X-\x80', '<x>', 'X\r', ' X', 'X\n'].map((name) => [name, '1'] as const),
  ...['\0', '\x80\xff', '\r', '\x01\x1b[31m', 'a\nb'].map((value) => ['X-Odd', value] as const),
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map((name) => [name, 'x'] as const),
  ...['-1', '5, 5', '1e3', '0x5', '99999999999999999999', '', '+5'].map((value) => ['Content-Length', value] as const),
  ...['chunked, chunked', 'gzip', 'identity', 'xchunked', '\tchunked'].map(
    (one) => ['Transfer-Encoding', one] as const,
  ),
  ...['100-continue', '200-ok', '', 'x'.repeat(1_000)].map((value) => ['Expect', value] as const),
  ...['h2c', 'websocket'].map((value) => ['Upgrade', value] as const),
  ...['Upgrade', 'close', 'keep-alive', 'close, Authorization', '__proto__'].map(
    (value) => ['Connection', value] as const,
  ),
  ...['', 'b', 'evil.example', '[::1', 'a b', '\x80', 'x'.repeat(10_000)].map((value) => ['Host', value] as const),
  ...['DELETE', 'PATCH'].map((value) => ['X-HTTP-Method-Override', value] as const),
  ['X-Original-URL', '/case/1002/close'],
  ['X-Forwarded-Host', 'evil.example'],
  ['X-Forwarded-For', "127.0.0.1' or 1=1"],
  ['Range', 'bytes=0-1,2-3,4-5'],
  ['If-None-Match', '*'],
  ['If-Modified-Since', 'yesterday'],
  ['Accept-Encoding', 'gzip;q=1, *;q=0'],
  ['Cookie', 'token=x; __proto__=1'],
  ['X-egain-error-message', 'yes'],
  ['Content-Encoding', 'gzip'],
  ...['application/json', 'text/xml; charset=utf-7', 'application/json; charset="', '\0', 'text/plain', ';;;', 'a'].map(
    (value) => ['Content-Type', value] as const,
  ),
  ...Array.from({ length: 3 }, () => ['Accept-Language', '*'] as const),
  ['Accept', 'application/xml'],
]
const many = Array.from({ length: 2_500 }, (_, at) => [`X-${String(at)}`, 'x'] as const)

/** The mutations of a request that would be good: the more of them, the less is left of it. */
export function mutations(token: string, now: number): fc.Arbitrary<Change> {
  const authorization = fc.oneof(
    { weight: 4, arbitrary: badTokens(now).map((bad) => `Bearer ${bad}`) },
    { weight: 1, arbitrary: fc.constantFrom(...badAuthorizations(token)) },
  )
  return fc.oneof(
    mutation(4, authorization, (draft, value) => authorized(draft, [value])),
    mutation(1, authorization, (draft, value) => authorized(draft, [`Bearer ${token}`, value])),
    mutation(1, fc.constant([]), authorized),
    mutation(4, target, (draft, one) => ({ ...draft, target: one })),
    mutation(3, query, (draft, one) => ({ ...draft, target: draft.target + one })),
    mutation(2, fc.constantFrom(...METHODS, ...METHODS, ...NO_METHODS), (draft, method) => ({ ...draft, method })),
    mutation(4, fc.constantFrom(...BODIES), (draft, body) => ({ ...draft, body })),
    mutation(2, fc.constantFrom(...FRAMINGS), (draft, framing) => ({ ...draft, framing })),
    mutation(4, fc.constantFrom(...HEADERS), withHeader),
    mutation(1, fc.constantFrom(...VERSIONS), (draft, version) => ({ ...draft, version })),
    mutation(1, fc.constant('\n' as const), (draft, lineEnd) => ({ ...draft, lineEnd })),
    mutation(1, fc.constant(many), (draft, more) => ({ ...draft, headers: [...draft.headers, ...more] })),
    mutation(1, fc.constant('Host'), without),
    mutation(4, acceptWish, (draft, { header, wanted }) => ({
      ...replaced(draft, 'Accept', header),
      format: wanted === 'json' || wanted === 'xml' ? wanted : null,
    })),
    mutation(4, languageWish, (draft, { header, wanted }) => ({
      ...replaced(draft, 'Accept-Language', header),
      language: wanted,
    })),
    mutation(2, fc.constantFrom(...MALFORMED), (draft, value) => ({
      ...replaced(draft, 'Accept', value),
      format: null,
    })),
    mutation(2, fc.constantFrom(...MALFORMED), (draft, value) => ({
      ...replaced(draft, 'Accept-Language', value),
      language: null,
    })),
  )
}

function mutation<T>(weight: number, arbitrary: fc.Arbitrary<T>, apply: (draft: Draft, value: T) => Draft) {
  return {
    weight,
    arbitrary: arbitrary.map(
      (value): Change =>
        (draft) =>
          apply(draft, value),
    ),
  }
}

function withHeader(draft: Draft, header: Draft['headers'][number]): Draft {
  const [name, value] = header
  // Of several types Node.js keeps the first.
  if (name === 'Content-Type') return replaced(draft, name, value)
  const headers = [...draft.headers, header]
  if (/^accept(-language)?$/i.test(name)) return { ...draft, headers, format: null, language: null }
  return /^(content-length|transfer-encoding)$/i.test(name)
    ? { ...draft, headers, framing: 'both' }
    : { ...draft, headers }
}

function authorized(draft: Draft, values: readonly string[]): Draft {
  const { headers, ...rest } = without(draft, 'Authorization')
  const authorizations = values.map((value) => ['Authorization', value] as const)
  return { ...rest, headers: [...headers, ...authorizations], isAuthentic: false }
}

function replaced(draft: Draft, name: string, value: string): Draft {
  const { headers, ...rest } = without(draft, name)
  return { ...rest, headers: [...headers, [name, value]] }
}

function without(draft: Draft, name: string): Draft {
  return { ...draft, headers: draft.headers.filter(([one]) => one !== name) }
}
