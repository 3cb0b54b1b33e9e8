import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { backupCommand } from './backup.js'
import { completionCommand } from './completion.js'
import { exportCommand } from './export.js'
import { outcomeOf } from './failure.js'
import { importCommand } from './import.js'
import { journalCommand } from './journal.js'
import { migrateCommand } from './migrate.js'
import { resetCommand } from './reset.js'
import { schemaCommand } from './schema.js'
import { serveCommand } from './serve.js'
import { tokenCommand } from './token.js'
import { verifyCommand } from './verify.js'
import { webhookCommand } from './webhook.js'

const PACKAGE = new URL(import.meta.resolve('casework/package.json'))

/**
 * Runs the command that the arguments of the process name.
 * @returns the exit code: 0, 1 for a failure, 2 for wrong usage
 */
export async function runCommand(argv: readonly string[]): Promise<number> {
  // The write itself reports the error. A reader that has gone must not end the process with a stack.
  process.stdout.on('error', () => undefined)
  try {
    await program().parseAsync(argv)
    return 0
  } catch (error) {
    const { lines, exitCode } = outcomeOf(error)
    for (const line of lines) process.stderr.write(`casework: ${line}\n`)
    return exitCode
  }
}

const COMMANDS = [
  serveCommand,
  tokenCommand,
  importCommand,
  exportCommand,
  schemaCommand,
  backupCommand,
  migrateCommand,
  resetCommand,
  journalCommand,
  webhookCommand,
  verifyCommand,
  completionCommand,
]

function program(): Command {
  const { version, description } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as Record<string, string>
  const casework = new Command('casework')
    .description(description ?? '')
    .version(version ?? '')
    .exitOverride()
    .showHelpAfterError('Add --help to see how it is used.')
    .option('--env-file <file>', 'takes environment variables from a file; those of the environment come first')
    .hook('preAction', async (command) => {
      const { envFile } = command.opts<{ readonly envFile?: string }>()
      if (envFile === undefined) return
      const { loadEnvironment } = await import('../../config.js')
      loadEnvironment(envFile)
    })
    .addHelpText('after', '\nTo see it work:\n  $ casework serve --demo')
  for (const add of COMMANDS) add(casework)
  return casework
}
