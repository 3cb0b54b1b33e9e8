import { BlockList, isIPv6 } from 'node:net'
import fp from 'fastify-plugin'

/** The name under which a request keeps the prefix that a proxy has removed from its path. */
export const FORWARDED_PREFIX = Symbol('forwardedPrefix')

/** The name under which a request keeps the scheme by which it reached a proxy. */
export const FORWARDED_SCHEME = Symbol('forwardedScheme')

declare module 'fastify' {
  interface FastifyRequest {
    /** The prefix that a trusted proxy has removed from the path, e.g. `/crm`; may be empty. */
    [FORWARDED_PREFIX]: string
    /** The scheme by which the request reached a trusted proxy; null where none says so. */
    [FORWARDED_SCHEME]: 'http' | 'https' | null
  }
}

export interface ForwardedPrefixOptions {
  /** Addresses and subnets of trusted proxies, e.g. `127.0.0.1` or `10.0.0.0/8`. */
  readonly trustedProxies: readonly string[]
}

const WELL_FORMED = /^(?:\/[A-Za-z0-9._~-]+)+$/
const LONGEST = 256
const SCHEMES = ['http', 'https'] as const

/** Reads `X-Forwarded-Prefix` and `X-Forwarded-Proto` of trusted proxies, so that links lead back through the proxy. */
export const forwardedPrefix = fp<ForwardedPrefixOptions>(
  (app, { trustedProxies }, done) => {
    const trusted = proxyList(trustedProxies)
    app.decorateRequest(FORWARDED_PREFIX, '')
    app.decorateRequest(FORWARDED_SCHEME, null)
    app.addHook('onRequest', (request, _reply, next) => {
      const { 'x-forwarded-prefix': prefix, 'x-forwarded-proto': scheme } = request.headers
      if (prefix !== undefined || scheme !== undefined) {
        const { remoteAddress: from } = request.raw.socket
        if (from !== undefined && isAmong(from, trusted)) {
          request[FORWARDED_PREFIX] = prefixIn(prefix)
          request[FORWARDED_SCHEME] = SCHEMES.find((known) => known === scheme) ?? null
        }
      }
      next()
    })
    done()
  },
  { name: 'forwarded-prefix' },
)

/**
 * Parses a list of addresses and subnets.
 * @throws Error for any other text
 */
export function proxyList(texts: readonly string[]): BlockList {
  const list = new BlockList()
  for (const text of texts) {
    const [address = '', length] = text.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    if (length === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(length), family)
  }
  return list
}

function prefixIn(header: string | readonly string[] | undefined): string {
  return typeof header === 'string' && header.length <= LONGEST && WELL_FORMED.test(header) ? header : ''
}

function isAmong(address: string, list: BlockList): boolean {
  return list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}
