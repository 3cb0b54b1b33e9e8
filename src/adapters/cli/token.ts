import { randomUUID } from 'node:crypto'
import { type Command, Option } from 'commander'
import { secondsOf } from './duration.js'
import { wrongUsage } from './failure.js'
import { idOf } from './given-numbers.js'

const EXAMPLES = `
Examples:
  $ casework token --user 7
  $ casework token --client 3 --scope core.casemgr.read --expires-in 15m
  $ casework token --user 7 --act 1
  $ export TOKEN=$(casework token --user 7 --expires-in 8h)

The secret comes from JWT_SECRET, and JWT_ISSUER and JWT_AUDIENCE go into the token where they are set.`

interface TokenCommandOptions {
  readonly user?: string
  readonly client?: string
  readonly act?: string
  readonly scope?: string
  readonly expiresIn: number
}

/** Adds `casework token`, which prints an access token and nothing else. */
export function tokenCommand(casework: Command): void {
  casework
    .command('token')
    .description('Prints an access token that a service with the same JWT_SECRET accepts.')
    .addOption(new Option('--user <id>', 'the user of the token').argParser(idOf))
    .addOption(new Option('--client <id>', 'the client application of the token').argParser(idOf).conflicts('user'))
    .addOption(
      new Option('--act <id>', 'a client application that acts for the user').argParser(idOf).conflicts('client'),
    )
    .option('--scope <scopes>', 'blank-separated scopes (default: those for managing cases)')
    .addOption(
      new Option('--expires-in <time>', 'how long it is good: a number with s, m, h or d')
        .argParser(secondsOf)
        .default(3_600, '1h'),
    )
    .addHelpText('after', EXAMPLES)
    .action(printToken)
}

async function printToken({ user, client, act, scope, expiresIn }: TokenCommandOptions): Promise<void> {
  const id = user ?? client
  if (id === undefined) throw wrongUsage('Say whom the token is for: --user ID or --client ID.')
  const { readConfig } = await import('../../config.js')
  const { keys, issuer, audience } = readConfig()
  if (!keys || !('secret' in keys)) throw wrongUsage('Set JWT_SECRET to the secret of the service.')
  const [{ makeToken }, { systemClock }] = await Promise.all([
    import('../http/authentication/make-token.js'),
    import('../../process/clock.js'),
  ])
  const token = await makeToken(keys.secret, {
    actor: user === undefined ? 'client' : 'user',
    id,
    now: systemClock.now(),
    lifetime: expiresIn,
    jti: randomUUID(),
    ...(act !== undefined && { through: act }),
    ...(scope !== undefined && { scope }),
    ...(issuer !== undefined && { issuer }),
    ...(audience !== undefined && { audience }),
  })
  process.stdout.write(`${token}\n`)
}
