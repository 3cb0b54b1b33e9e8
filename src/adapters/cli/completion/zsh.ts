import type { Completed } from './completed.js'

/** A script for zsh. Where no option is being written, zsh offers files. */
export function zshScript(commands: readonly Completed[]): string {
  const options = commands.map(
    ({ name, options, choices }) =>
      `    ${name}) options=(${options.map((option) => item(option)).join(' ')}); values=(${choices.join(' ')}) ;;`,
  )
  const values = commands.flatMap(({ name, options }) =>
    options
      .filter(({ choices }) => choices.length > 0)
      .map((option) => `    '${name} ${option.name}') compadd -- ${option.choices.join(' ')}; return ;;`),
  )
  return `#compdef casework
_casework() {
  local -a commands options values
  if (( CURRENT == 2 )); then
    commands=(${commands.map((command) => item(command)).join(' ')})
    _describe command commands
    return
  fi
  case "$words[2]" in
${options.join('\n')}
  esac
  case "$words[2] $words[CURRENT-1]" in
${values.join('\n')}
  esac
  if [[ "$PREFIX" == -* ]]; then
    _describe option options
  elif (( $#values > 0 )); then
    compadd -- $values
  else
    _files
  fi
}
compdef _casework casework
`
}

function item({ name, description }: { readonly name: string; readonly description: string }): string {
  return `'${`${name}:${description}`.replaceAll("'", "'\\''")}'`
}
