import t from 'tap'
import { ConfigError, readConfig } from '../src/config.js'

const SECRET = 'x'.repeat(32)

/** The faults of an environment, a line each; none if it can be read. */
function problemsOf(environment: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(environment)
    return []
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    t.equal(error.message, error.problems.join('\n'))
    return error.problems
  }
}

const DEFAULTS = {
  host: '127.0.0.1',
  port: 8080,
  databaseUrl: 'sqlite:casework.db',
  databaseGiven: false,
  keys: null,
  basePath: '',
  logLevel: 'info',
  idempotencyHours: 24,
  patience: { keepAlive: 72_000 },
  stopDelay: 5_000,
  trustedProxies: [],
  corsOrigins: [],
  webhookAllow: [],
}

t.strictSame(readConfig({}), DEFAULTS, 'nothing given')

const NAMES = [
  'HOST',
  'PORT',
  'DATABASE_URL',
  'JWT_SECRET',
  'JWT_ISSUER',
  'JWT_AUDIENCE',
  'JWKS_URL',
  'BASE_PATH',
  'LOG_LEVEL',
  'METRICS_HOST',
  'METRICS_PORT',
  'RATE_LIMIT',
  'CORS_ORIGINS',
  'DESK',
  'DESK_CLIENT_ID',
  'DESK_TOKEN_ORIGIN',
  'IDEMPOTENCY_HOURS',
  'KEEP_ALIVE_TIMEOUT',
  'STOP_DELAY',
  'TRUSTED_PROXIES',
]
t.strictSame(readConfig(Object.fromEntries(NAMES.map((name) => [name, '']))), DEFAULTS, 'empty is absent')

t.strictSame(
  readConfig({
    HOST: '::',
    PORT: '0',
    DATABASE_URL: 'sqlite::memory:',
    JWT_SECRET: SECRET,
    JWT_ISSUER: 'https://issuer',
    JWT_AUDIENCE: 'casework',
    BASE_PATH: '/core/casemgr/v3',
    LOG_LEVEL: 'silent',
    METRICS_PORT: '9464',
    RATE_LIMIT: '600/minute',
    CORS_ORIGINS: 'https://desk.example,http://localhost:3000',
    DESK: 'on',
    DESK_CLIENT_ID: 'casework-desk',
    DESK_TOKEN_ORIGIN: 'https://tokens.example',
    IDEMPOTENCY_HOURS: '48',
    KEEP_ALIVE_TIMEOUT: '3600',
    STOP_DELAY: '0',
    TRUSTED_PROXIES: '127.0.0.1,10.0.0.0/8,::1,fd00::/8',
    WEBHOOK_ALLOW: '10.0.0.0/8,fd00::/8',
    UNRELATED: 'ignored',
  }),
  {
    host: '::',
    port: 0,
    databaseUrl: 'sqlite::memory:',
    databaseGiven: true,
    keys: { secret: SECRET },
    issuer: 'https://issuer',
    audience: 'casework',
    basePath: '/core/casemgr/v3',
    logLevel: 'silent',
    metrics: { host: '127.0.0.1', port: 9464 },
    rateLimit: { requests: 600, per: 60_000 },
    idempotencyHours: 48,
    patience: { keepAlive: 3_600_000 },
    stopDelay: 0,
    trustedProxies: ['127.0.0.1', '10.0.0.0/8', '::1', 'fd00::/8'],
    corsOrigins: ['https://desk.example', 'http://localhost:3000'],
    webhookAllow: ['10.0.0.0/8', 'fd00::/8'],
    desk: { clientId: 'casework-desk', tokenOrigin: 'https://tokens.example' },
  },
  'everything given',
)

t.strictSame(readConfig({ JWKS_URL: 'https://issuer/keys' }).keys, { jwksUrl: 'https://issuer/keys' })
t.match(readConfig({ DATABASE_URL: 'sqlite:casework.db' }), { databaseGiven: true }, 'the default, but given')

/** An environment, and the start of each line about it. */
const TABLE: readonly (readonly [NodeJS.ProcessEnv, readonly string[]])[] = [
  [{ HOST: 'a b' }, ['HOST must be']],
  ...['10.0.0.0/33', 'receiver.example', '10.0.0.0/8, ::1', '::/129', ','].map(
    (list): [NodeJS.ProcessEnv, string[]] => [{ WEBHOOK_ALLOW: list }, ['WEBHOOK_ALLOW must be']],
  ),
  [{ PORT: 'http' }, ['PORT must be']],
  [{ PORT: '-1' }, ['PORT must be']],
  [{ PORT: '65535' }, []],
  [{ PORT: '65536' }, ['PORT must be']],
  [{ PORT: '80.5' }, ['PORT must be']],
  [{ DATABASE_URL: 'casework.db' }, ['DATABASE_URL must be']],
  [{ DATABASE_URL: 'sqlite:' }, ['DATABASE_URL must be']],
  ...[
    'sqlite://cases.db',
    'sqlite:///srv/cases.db',
    'sqlite:q.db?mode=ro',
    'sqlite:file:q.db',
    'sqlite: ',
    'sqlite::temp:',
  ].map((url): [NodeJS.ProcessEnv, string[]] => [
    { DATABASE_URL: url },
    [
      'DATABASE_URL must be sqlite:FILE with a plain path (sqlite:casework.db, sqlite:/var/lib/casework.db), sqlite::memory: or postgres:',
    ],
  ]),
  ...['sqlite:q.db', 'sqlite:/srv/q.db', 'sqlite:./a b/c#d.db', 'sqlite:C:\\\\q.db', 'sqlite:q', 'sqlite:../q.db'].map(
    (url): [NodeJS.ProcessEnv, string[]] => [{ DATABASE_URL: url }, []],
  ),
  [{ JWKS_URL: 'file:///keys' }, ['JWKS_URL must be']],
  [{ JWKS_URL: 'keys' }, ['JWKS_URL must be']],
  [{ BASE_PATH: 'core' }, ['BASE_PATH must be']],
  [{ BASE_PATH: '/core/' }, ['BASE_PATH must be']],
  [{ BASE_PATH: '/core//v3' }, ['BASE_PATH must be']],
  [{ BASE_PATH: '/core/:v' }, ['BASE_PATH must be']],
  [{ LOG_LEVEL: 'loud' }, ['LOG_LEVEL must be']],
  [{ METRICS_PORT: 'on' }, ['METRICS_PORT must be']],
  [{ KEEP_ALIVE_TIMEOUT: '0' }, ['KEEP_ALIVE_TIMEOUT must be']],
  [{ KEEP_ALIVE_TIMEOUT: '1m' }, ['KEEP_ALIVE_TIMEOUT must be']],
  [{ STOP_DELAY: '301' }, ['STOP_DELAY must be']],
  [{ STOP_DELAY: '-1' }, ['STOP_DELAY must be']],
  [{ TRUSTED_PROXIES: 'proxy.example' }, ['TRUSTED_PROXIES must be']],
  [{ TRUSTED_PROXIES: '10.0.0.256' }, ['TRUSTED_PROXIES must be']],
  [{ TRUSTED_PROXIES: '10.0.0.0/33' }, ['TRUSTED_PROXIES must be']],
  [{ TRUSTED_PROXIES: 'fd00::/129' }, ['TRUSTED_PROXIES must be']],
  [{ TRUSTED_PROXIES: '10.0.0.0/8,' }, ['TRUSTED_PROXIES must be']],
  [{ METRICS_HOST: 'a b', METRICS_PORT: '1' }, ['METRICS_HOST must be']],
  [{ RATE_LIMIT: '0/minute' }, ['RATE_LIMIT must be']],
  [{ RATE_LIMIT: '10/day' }, ['RATE_LIMIT must be']],
  [{ RATE_LIMIT: '10/hour' }, []],
  [{ DESK: 'on' }, []],
  [{ DESK: 'yes' }, ['DESK must be on or off']],
  [{ DESK_CLIENT_ID: 'two words' }, ['DESK_CLIENT_ID must be']],
  [{ DESK_TOKEN_ORIGIN: 'https://tokens.example/' }, ['DESK_TOKEN_ORIGIN must be']],
  [{ DESK_TOKEN_ORIGIN: "'unsafe-inline'" }, ['DESK_TOKEN_ORIGIN must be']],
  [{ CORS_ORIGINS: '*' }, []],
  [{ CORS_ORIGINS: 'http://[::1]:3000' }, []],
  [{ CORS_ORIGINS: 'https://desk.example/' }, ['CORS_ORIGINS must be']],
  [{ CORS_ORIGINS: 'desk.example' }, ['CORS_ORIGINS must be']],
  [{ CORS_ORIGINS: 'https://a.example,*' }, ['CORS_ORIGINS must be']],
  [{ JWT_SECRET: 'x'.repeat(31) }, ['JWT_SECRET must be at least 32 bytes']],
  [{ JWT_SECRET: SECRET }, []],
  [{ JWT_SECRET: 'é'.repeat(16) }, []],
  [{ JWT_SECRET: 'é'.repeat(15) }, ['JWT_SECRET must be at least 32 bytes']],
  [{ JWT_SECRET: SECRET, JWKS_URL: 'https://issuer/keys' }, ['JWT_SECRET and JWKS_URL']],
  [{ HOST: ' ', PORT: 'x', LOG_LEVEL: 'x' }, ['HOST must be', 'PORT must be', 'LOG_LEVEL must be']],
]

for (const [environment, expected] of TABLE) {
  const problems = problemsOf(environment)
  const starts = problems.map((line, at) => line.slice(0, expected[at]?.length))
  t.strictSame(starts, expected, JSON.stringify(environment))
  for (const line of problems) t.notMatch(line, /\n/, 'one line each')
}

const secret = 'not-to-be-seen'
t.notMatch(problemsOf({ JWT_SECRET: secret }).join(), secret, 'a secret is never told')

t.intercept(process, 'env', { value: { PORT: '99', LOG_LEVEL: '' } })
t.equal(readConfig({}).port, 8080, 'an environment that is given is the only one')
t.match(
  readConfig(),
  { port: 99, logLevel: 'info' },
  "without one it is the process's own, and empty is absent there too",
)
