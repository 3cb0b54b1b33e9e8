import type { RegisterOptions } from 'fastify'
import type { Clock, Store } from '../../domain/ports.js'
import type { Identification } from './authentication/identification.js'
import { requireTokenOptions } from './authentication/token-options.js'
import type { DeskClient } from './desk/desk.js'
import type { RateLimit } from './plugins/rate-limit.js'
import { BASE_PATH, isObject, isPositive, type Option, requireOptions } from './required-options.js'

/** The options of a host, except how callers are identified. */
export interface HostParts {
  readonly store: Store
  readonly clock: Clock
  /** The prefix of every path, e.g. `/core/casemgr/v3`; empty by default. */
  readonly basePath?: string
  /** How many requests each caller may send; any number by default. */
  readonly rateLimit?: RateLimit
  /** How many hours the result of a request is kept under its `Idempotency-Key`; 24 by default. */
  readonly idempotencyHours?: number
  /** The origins whose pages may call, e.g. `https://desk.example`; none by default. */
  readonly corsOrigins?: readonly string[]
  /** The proxies whose `X-Forwarded-Prefix` is used, by address or subnet, e.g. `10.0.0.0/8`; none by default. */
  readonly trustedProxies?: readonly string[]
  /**
   * The addresses and subnets that webhooks may call though they are not public, also without TLS, e.g. `10.0.0.0/8`;
   * none by default.
   */
  readonly webhookAllow?: readonly string[]
  /** Whether the page for people is served at `/desk`; not by default. */
  readonly desk?: boolean | DeskClient
}

/** The options of the plugin: a store, a clock, and either `tokens` or the host's own `authenticate`. */
export type CaseworkOptions = HostParts & Identification

/** Some methods of a store. They tell a store from a promise of a store and from an address. */
const OF_A_STORE = ['consistently', 'changed', 'ping', 'close'] as const satisfies readonly (keyof Store)[]

/** An option that every plugin has; Fastify has read it already. */
const OF_FASTIFY: Option = { takes: () => true, must: 'be as Fastify takes it', optional: true }

const isAbsentOr = (pattern: RegExp, value: unknown) =>
  value === undefined || (typeof value === 'string' && pattern.test(value))
const isDeskClient = (value: unknown) =>
  isObject(value) && isAbsentOr(/./, value['clientId']) && isAbsentOr(/^https?:\/\/[^/\s;,]+$/, value['tokenOrigin'])
const isFunction = (value: unknown) => typeof value === 'function'

const OPTIONS: Readonly<Record<keyof HostParts | keyof Identification | keyof RegisterOptions, Option>> = {
  store: {
    takes: (value) => isObject(value) && OF_A_STORE.every((name) => isFunction(value[name])),
    must: 'be a store, as `await openStore(…)` gives one',
  },
  clock: {
    takes: (value) => isObject(value) && isFunction(value['now']),
    must: 'have a function now(), as systemClock',
  },
  tokens: { takes: isObject, must: 'be an object with the member keys', optional: true },
  authenticate: { takes: isFunction, must: 'be a function that tells of a request who sent it', optional: true },
  basePath: BASE_PATH,
  rateLimit: {
    takes: (value) => isObject(value) && isPositive(value['requests']) && isPositive(value['per']),
    must: 'be { requests, per }: a number of requests for a number of milliseconds',
    optional: true,
  },
  idempotencyHours: { takes: isPositive, must: 'be a number of hours above 0', optional: true },
  corsOrigins: {
    takes: (value) => Array.isArray(value) && value.every((origin) => typeof origin === 'string'),
    must: 'be a list of origins such as https://desk.example',
    optional: true,
  },
  trustedProxies: {
    takes: (value) => Array.isArray(value) && value.every((address) => typeof address === 'string'),
    must: 'be a list of addresses or subnets such as 10.0.0.0/8',
    optional: true,
  },
  webhookAllow: {
    takes: (value) => Array.isArray(value) && value.every((address) => typeof address === 'string'),
    must: 'be a list of addresses or subnets such as 10.0.0.0/8',
    optional: true,
  },
  desk: {
    takes: (value) => typeof value === 'boolean' || isDeskClient(value),
    must: 'be true, false, or { clientId, tokenOrigin }: an id, and an origin such as https://tokens.example',
    optional: true,
  },
  prefix: OF_FASTIFY,
  logLevel: OF_FASTIFY,
  logSerializers: OF_FASTIFY,
}

/**
 * Checks the options of the plugin, since types do not reach hosts in JavaScript.
 * @throws TypeError with one sentence that names the option that is wrong
 */
export function requireHostOptions(options: unknown): void {
  requireOptions('casework', options, OPTIONS)
  const { tokens, authenticate } = options as Partial<Record<'tokens' | 'authenticate', unknown>>
  if ((tokens === undefined) === (authenticate === undefined)) {
    throw new TypeError('casework: give either the option "tokens" or the option "authenticate".')
  }
  if (tokens !== undefined) requireTokenOptions(tokens)
}
