import type { Command, Option } from 'commander'
import { bashScript } from './bash.js'
import type { Completed } from './completed.js'
import { fishScript } from './fish.js'
import { zshScript } from './zsh.js'

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript } as const
export type Shell = keyof typeof SCRIPTS
export const SHELLS = Object.keys(SCRIPTS) as Shell[]

/** The script that makes a shell complete the commands of a program. */
export function completionScript(shell: Shell, program: Command): string {
  return SCRIPTS[shell](program.commands.map((command) => completed(command, program)))
}

function completed(command: Command, program: Command): Completed {
  const own = [command, ...command.commands].flatMap(({ options }) => options)
  const options = [...byName(own), ...program.options.filter(({ long }) => long !== '--version')]
  return {
    name: command.name(),
    description: command.description(),
    options: options.map(({ long, description, required, argChoices = [] }) => ({
      ...{ name: long ?? '', description, takesValue: required, choices: argChoices },
    })),
    choices: command.registeredArguments[0]?.argChoices ?? command.commands.map((one) => one.name()),
  }
}

/** One option of each name: the commands below a command share some. */
function byName(options: readonly Option[]): readonly Option[] {
  return [...new Map(options.map((option) => [option.long, option])).values()]
}
