import { type Command, InvalidArgumentError, Option } from 'commander'
import { wrongUsage } from './failure.js'
import { start, stopWhenTold } from './running-service.js'

const EXAMPLES = `
Examples:
  $ casework serve --demo
  $ casework serve --env-file .env --port 9000
  $ JWT_SECRET=… DATABASE_URL=sqlite:/var/lib/casework/casework.db casework serve
  $ JWKS_URL=https://login.example.com/jwks.json JWT_ISSUER=https://login.example.com casework serve

The environment says the rest: HOST, PORT, DATABASE_URL, JWT_SECRET or JWKS_URL, JWT_ISSUER, JWT_AUDIENCE,
BASE_PATH, LOG_LEVEL, METRICS_PORT, METRICS_HOST, RATE_LIMIT, CORS_ORIGINS, TRUSTED_PROXIES, KEEP_ALIVE_TIMEOUT,
STOP_DELAY, WEBHOOK_ALLOW, DESK, DESK_CLIENT_ID, DESK_TOKEN_ORIGIN.`

/** Adds `casework serve`, which runs until it is told to stop. */
export function serveCommand(casework: Command): void {
  casework
    .command('serve')
    .description('Starts the service.')
    .option(
      '--demo',
      'with a small world, a token for it and requests to try; nothing is kept unless DATABASE_URL is set',
    )
    .addOption(new Option('--port <number>', 'the port to listen on, in place of PORT').argParser(portOf))
    .addHelpText('after', EXAMPLES)
    .action(serve)
}

interface ServeOptions {
  readonly demo?: boolean
  readonly port?: number
}

async function serve({ demo = false, ...given }: ServeOptions): Promise<void> {
  if (demo) {
    const { serveDemo } = await import('./demo/serve-demo.js')
    return serveDemo(given)
  }
  const { readConfig } = await import('../../config.js')
  const config = { ...readConfig(), ...given }
  if (!config.keys) throw wrongUsage('Set JWT_SECRET or JWKS_URL, which verify tokens, or try casework serve --demo.')
  const server = await start({ ...config, keys: config.keys })
  await stopWhenTold(server.stop, config.stopDelay)
  process.stdout.write(`Casework listens on ${server.url}\n`)
  if (server.metricsUrl !== null) process.stdout.write(`Metrics are at ${server.metricsUrl}\n`)
}

function portOf(given: string): number {
  if (/^\d{1,5}$/.test(given) && Number(given) <= 65_535) return Number(given)
  throw new InvalidArgumentError('A port is a whole number from 0 to 65535.')
}
