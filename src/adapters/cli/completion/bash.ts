import type { Completed } from './completed.js'

/** A script for bash. Where nothing fits, bash offers files. */
export function bashScript(commands: readonly Completed[]): string {
  const names = commands.map(({ name }) => name).join(' ')
  const words = commands.map(
    ({ name, options, choices }) =>
      `    ${name}) words="${[...choices, ...options.map((option) => option.name)].join(' ')} --help" ;;`,
  )
  const values = commands.flatMap(({ name, options }) =>
    options
      .filter(({ takesValue }) => takesValue)
      .map((option) => `    "${name} ${option.name}") words="${option.choices.join(' ')}" ;;`),
  )
  return `_casework() {
  local words="${names} --help --version"
  [ "$COMP_CWORD" -gt 1 ] && case "\${COMP_WORDS[1]}" in
${words.join('\n')}
  esac
  case "\${COMP_WORDS[1]} \${COMP_WORDS[COMP_CWORD - 1]}" in
${values.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _casework casework
`
}
