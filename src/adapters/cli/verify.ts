import { type Command, InvalidArgumentError, Option } from 'commander'
import { FOLDERS, WORLDS } from '../contract/folders.js'
import { secondsOf } from './duration.js'
import type { VerifyOptions } from './verify/options.js'

const EXAMPLES = `
Examples:
  $ casework serve --demo &
  $ casework verify --url http://127.0.0.1:8080 --demo

  $ casework verify --print-world > world.json
  $ casework verify --url https://sandbox.example/core/casemgr/v3 --token client/7="$TOKEN" --token user/7="$OTHER"
  $ casework verify --url http://127.0.0.1:9000 --sign --reset-command ./load-world --output report.xml
  $ casework verify --list --operation close --only 'precondition 3'

The server must first show that it holds the world. Then verify sends only requests that read, or that must be refused.
Requests that change the world are sent only where you say how it is put back: --demo, --reset-url or --reset-command. A
scenario without a token is skipped. The exit code is 0 if at least one scenario ran and all of them passed.`

/** Adds `casework verify`, which sends the scenarios of the contract to a server and tells which it does not keep. */
export function verifyCommand(casework: Command): void {
  casework
    .command('verify')
    .description('Finds out whether a server, yours or any other, keeps the contract.')
    .option('--url <url>', 'the server, with its base path')
    .option('--token <caller=token>', 'a token of a caller, e.g. user/7=…; repeatable', collected, [])
    .option('--tokens <file>', 'tokens in a file of JSON')
    .option('--token-url <url>', 'gives out tokens without a secret, as /oauth2/token of a demo')
    .option('--sign', 'makes the tokens with JWT_SECRET, JWT_ISSUER and JWT_AUDIENCE, as casework token does')
    .option('--reset-url <url>', 'puts the world back when it is sent a world, as /dev/reset of a demo')
    .option('--reset-command <command>', "puts the world back; run with the path of the world's file behind it")
    .option('--demo', 'the server is casework serve --demo: takes --token-url and --reset-url from it')
    .option('--read-only', 'sends nothing that changes the world, even if it could be put back')
    .addOption(
      new Option('--world <name>', 'the world that the server holds (default: situations; all after a reset)').choices(
        WORLDS,
      ),
    )
    .option('--no-journal', 'does not check the effects in the journal')
    .addOption(new Option('--operation <name...>', 'only these').choices(FOLDERS))
    .option('--only <text>', 'only scenarios with this in their name; repeatable', collected)
    .option('--except <text>', 'none with this in its name; repeatable', collected)
    .addOption(
      new Option('--timeout <time>', 'for each answer: a number with s, m, h or d')
        .argParser(secondsOf)
        .default(10, '10s'),
    )
    .addOption(
      new Option('--format <format>', 'default: as the ending of --output says, else table').choices([
        'table',
        'json',
        'junit',
      ]),
    )
    .option('--output <file>', 'writes the report to a file, and the table to standard output')
    .option('--list', 'prints the names of the scenarios and whether they change the world, and sends nothing')
    .option('--print-world', 'prints the world that the server must hold')
    .addHelpText('after', EXAMPLES)
    .action(async (options: VerifyOptions) => {
      const { runVerify } = await import('./verify/run-verify.js')
      await runVerify(options)
    })
}

function collected(value: string, before: readonly string[] = []): readonly string[] {
  if (value === '') throw new InvalidArgumentError('It is empty.')
  return [...before, value]
}
