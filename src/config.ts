import Type, { type Static } from 'typebox'
import { Compile } from 'typebox/compile'
import { isSubnet, listIn } from './subnets.js'

/** What the environment says, checked. */
export interface Config {
  readonly host: string
  readonly port: number
  /** Where the cases are kept, e.g. `sqlite:casework.db` or `postgres://casework@db/casework`. */
  readonly databaseUrl: string
  /** Whether the environment names the database, or it is the default. */
  readonly databaseGiven: boolean
  /** Where the keys come from that verify tokens; null where the environment names none. */
  readonly keys: { readonly secret: string } | { readonly jwksUrl: string } | null
  readonly issuer?: string
  readonly audience?: string
  readonly basePath: string
  readonly logLevel: string
  /** Where metrics are shown; absent where they are not. */
  readonly metrics?: { readonly host: string; readonly port: number }
  /** How many requests a caller may send in how many milliseconds; absent where any number may be sent. */
  readonly rateLimit?: { readonly requests: number; readonly per: number }
  /** How many hours the result of a request is kept under its idempotency key. */
  readonly idempotencyHours: number
  /** How long connections are waited for, in milliseconds. */
  readonly patience: { readonly keepAlive: number }
  /** For how many milliseconds the service is not ready, but answers, before it stops. */
  readonly stopDelay: number
  /** Addresses and subnets of proxies whose `X-Forwarded-Prefix` is believed. */
  readonly trustedProxies: readonly string[]
  /** Whose pages may call. */
  readonly corsOrigins: readonly string[]
  /** Addresses and subnets that webhooks may call though they are not public. */
  readonly webhookAllow: readonly string[]
  /** The client id of the desk at the authorization server, and the origin of its token endpoint; absent where it is off. */
  readonly desk?: { readonly clientId: string; readonly tokenOrigin?: string }
}

/** Everything that is wrong with the environment, a line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'))
  }
}

const text = (pattern = '', fallback = '') => Type.String({ default: fallback, pattern })
const PORTS = { minimum: 0, maximum: 65_535 }

/** The path of a file, without what other programs write into such an address: `//`, `file:`, `?mode=ro`. */
const FILE = '(?!//|file:|[:\\s])[^?]*[^?\\s]'
const ORIGIN = 'https?://[a-z0-9.:\\[\\]-]+'
const ADDRESS = '[0-9a-fA-F.:]+(/[0-9]{1,3})?'
const PERIODS = { second: 1_000, minute: 60_000, hour: 3_600_000 }

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const ENVIRONMENT = Type.Object({
  HOST: text('^\\S+$', '127.0.0.1'),
  PORT: Type.Integer({ ...PORTS, default: 8_080 }),
  DATABASE_URL: text(`^(sqlite:(:memory:|${FILE})|postgres(ql)?://\\S+)$`, 'sqlite:casework.db'),
  JWT_SECRET: text(),
  JWT_ISSUER: text(),
  JWT_AUDIENCE: text(),
  JWKS_URL: text('^(https?://\\S+)?$'),
  BASE_PATH: text('^(/[A-Za-z0-9._~-]+)*$'),
  LOG_LEVEL: Type.Enum(LEVELS, { default: 'info' }),
  METRICS_HOST: text('^\\S+$', '127.0.0.1'),
  METRICS_PORT: Type.Optional(Type.Integer(PORTS)),
  RATE_LIMIT: text('^([1-9][0-9]{0,8}/(second|minute|hour))?$'),
  IDEMPOTENCY_HOURS: Type.Integer({ minimum: 1, maximum: 720, default: 24 }),
  KEEP_ALIVE_TIMEOUT: Type.Integer({ minimum: 1, maximum: 3_600, default: 72 }),
  STOP_DELAY: Type.Integer({ minimum: 0, maximum: 300, default: 5 }),
  TRUSTED_PROXIES: text(`^(${ADDRESS}(,${ADDRESS})*)?$`),
  WEBHOOK_ALLOW: text(`^(${ADDRESS}(,${ADDRESS})*)?$`),
  CORS_ORIGINS: text(`^(\\*|${ORIGIN}(,${ORIGIN})*)?$`),
  DESK: Type.Enum(['on', 'off'], { default: 'off' }),
  DESK_CLIENT_ID: text('^[!-~]+$', 'desk'),
  DESK_TOKEN_ORIGIN: text(`^(${ORIGIN})?$`),
})
type Environment = Static<typeof ENVIRONMENT>
const NUMBERS = ['PORT', 'METRICS_PORT', 'IDEMPOTENCY_HOURS', 'KEEP_ALIVE_TIMEOUT', 'STOP_DELAY'] as const

const EXPECTED: Readonly<Record<string, string>> = {
  HOST: 'a host name or address to listen on',
  PORT: 'a whole number from 0 to 65535',
  DATABASE_URL:
    'sqlite:FILE with a plain path (sqlite:casework.db, sqlite:/var/lib/casework.db), sqlite::memory: or ' +
    'postgres://USER@HOST/DATABASE',
  JWKS_URL: 'an http or https address',
  BASE_PATH: 'empty, or a path such as /core/casemgr/v3 without a slash at its end',
  METRICS_HOST: 'a host name or address to listen on',
  METRICS_PORT: 'a whole number from 0 to 65535',
  RATE_LIMIT: 'a number of requests for a time, such as 600/minute (or /second, /hour)',
  CORS_ORIGINS: 'a comma-separated list of origins such as https://desk.example, or * for all',
  IDEMPOTENCY_HOURS: 'a whole number of hours from 1 to 720',
  KEEP_ALIVE_TIMEOUT: 'a whole number of seconds from 1 to 3600',
  STOP_DELAY: 'a whole number of seconds from 0 to 300',
  DESK: 'on or off',
  DESK_CLIENT_ID: 'the client id of the desk, without blanks',
  DESK_TOKEN_ORIGIN: 'an origin such as https://tokens.example, without a slash at its end',
  TRUSTED_PROXIES: 'a comma-separated list of addresses and subnets such as 127.0.0.1,10.0.0.0/8',
  WEBHOOK_ALLOW: 'a comma-separated list of addresses and subnets such as 10.0.0.0/8,fd00::/8',
  LOG_LEVEL: `one of ${LEVELS.join(', ')}`,
}
const SHORTEST_SECRET = 32

/**
 * Reads the configuration from environment variables; an empty one counts as absent.
 * @param environment for tests; the process's own by default
 * @param defaults variables that stand in where the environment has none
 * @throws ConfigError with a line for each problem
 */
export function readConfig(
  environment: NodeJS.ProcessEnv = process.env,
  defaults: Readonly<Record<string, string>> = {},
): Config {
  const given = { ...defaults, ...Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')) }
  const env = check(given)
  const problems = [...keyProblems(env), ...subnetProblems(env)]
  if (problems.length > 0) throw new ConfigError(problems)
  return {
    host: env.HOST,
    port: env.PORT,
    databaseUrl: env.DATABASE_URL,
    databaseGiven: given['DATABASE_URL'] !== undefined,
    keys: env.JWKS_URL ? { jwksUrl: env.JWKS_URL } : env.JWT_SECRET ? { secret: env.JWT_SECRET } : null,
    ...(env.JWT_ISSUER && { issuer: env.JWT_ISSUER }),
    ...(env.JWT_AUDIENCE && { audience: env.JWT_AUDIENCE }),
    basePath: env.BASE_PATH,
    logLevel: env.LOG_LEVEL,
    ...(env.METRICS_PORT !== undefined && { metrics: { host: env.METRICS_HOST, port: env.METRICS_PORT } }),
    ...(env.RATE_LIMIT && { rateLimit: rateLimitOf(env.RATE_LIMIT) }),
    idempotencyHours: env.IDEMPOTENCY_HOURS,
    patience: { keepAlive: env.KEEP_ALIVE_TIMEOUT * 1_000 },
    stopDelay: env.STOP_DELAY * 1_000,
    trustedProxies: listIn(env.TRUSTED_PROXIES),
    corsOrigins: listIn(env.CORS_ORIGINS),
    webhookAllow: listIn(env.WEBHOOK_ALLOW),
    ...deskOf(env),
  }
}

/**
 * Adds the variables of a file to the environment of the process, as `node --env-file` does: those that are set stay.
 * @throws the error of the file system
 */
export function loadEnvironment(file: string): void {
  process.loadEnvFile(file)
}

function check(given: Record<string, string | undefined>): Environment {
  const numbers = NUMBERS.flatMap((name) => (given[name] === undefined ? [] : [[name, numberIn(given[name])] as const]))
  const validator = Compile(ENVIRONMENT)
  const values = validator.Default({ ...given, ...Object.fromEntries(numbers) })
  if (validator.Check(values)) return values
  const names = new Set(validator.Errors(values).map(({ instancePath }) => instancePath.slice(1)))
  throw new ConfigError([...names].map((name) => `${name} must be ${EXPECTED[name] ?? 'given'}.`))
}

/** A whole number; any other text stays one, for the schema to refuse. */
function numberIn(text: string): unknown {
  return /^\d+$/.test(text) ? Number(text) : text
}

function rateLimitOf(text: string): NonNullable<Config['rateLimit']> {
  const [requests, period] = text.split('/') as [string, keyof typeof PERIODS]
  return { requests: Number(requests), per: PERIODS[period] }
}

function deskOf({ DESK, DESK_CLIENT_ID: clientId, DESK_TOKEN_ORIGIN: tokenOrigin }: Environment): Pick<Config, 'desk'> {
  return DESK === 'on' ? { desk: { clientId, ...(tokenOrigin && { tokenOrigin }) } } : {}
}

function subnetProblems(env: Environment): string[] {
  const wrong = (['TRUSTED_PROXIES', 'WEBHOOK_ALLOW'] as const).filter((name) => !listIn(env[name]).every(isSubnet))
  return wrong.map((name) => `${name} must be ${EXPECTED[name] ?? ''}.`)
}

function keyProblems({ JWT_SECRET, JWKS_URL }: Environment): string[] {
  if (JWT_SECRET && JWKS_URL) return ['JWT_SECRET and JWKS_URL exclude each other.']
  if (JWT_SECRET && Buffer.byteLength(JWT_SECRET) < SHORTEST_SECRET) {
    return [`JWT_SECRET must be at least ${String(SHORTEST_SECRET)} bytes long.`]
  }
  return []
}
