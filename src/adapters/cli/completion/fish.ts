import type { Completed, CompletedOption } from './completed.js'

/** A script for fish. */
export function fishScript(commands: readonly Completed[]): string {
  return commands.map((command) => [commandLine(command), ...valueLines(command)].join('')).join('')
}

function commandLine({ name, description }: Completed): string {
  return `complete -c casework -n __fish_use_subcommand -f -a ${name} -d ${quoted(description)}\n`
}

function valueLines({ name, options, choices }: Completed): string[] {
  const after = `complete -c casework -n '__fish_seen_subcommand_from ${name}'`
  const own = choices.length === 0 ? [] : [`${after} -f -a ${quoted(choices.join(' '))}\n`]
  return [...own, ...options.map((option) => `${after} ${optionText(option)}\n`)]
}

function optionText({ name, description, takesValue, choices }: CompletedOption): string {
  const values = choices.length > 0 ? ` -x -a ${quoted(choices.join(' '))}` : takesValue ? ' -r' : ''
  return `-l ${name.replace(/^--/, '')}${values} -d ${quoted(description)}`
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
