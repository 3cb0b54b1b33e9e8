import { Argument, type Command } from 'commander'
import { completionScript, SHELLS, type Shell } from './completion/completion-script.js'
import { writeTo } from './output/write-to.js'

const EXAMPLES = `
Examples:
  $ source <(casework completion bash)                                       # in ~/.bashrc
  $ source <(casework completion zsh)                                        # in ~/.zshrc, after compinit
  $ casework completion fish > ~/.config/fish/completions/casework.fish`

/** Adds `casework completion`, which prints a script that makes a shell complete commands and options. */
export function completionCommand(casework: Command): void {
  casework
    .command('completion')
    .description('Prints a script that completes commands and options in a shell.')
    .addArgument(new Argument('<shell>').choices(SHELLS))
    .addHelpText('after', EXAMPLES)
    .action((shell: Shell) => writeTo(process.stdout, completionScript(shell, casework)))
}
