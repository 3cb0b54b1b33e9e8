/** A command as a shell completes it. */
export interface Completed {
  readonly name: string
  readonly description: string
  readonly options: readonly CompletedOption[]
  /** The possible arguments, where they are a closed list. */
  readonly choices: readonly string[]
}

/** An option as a shell completes it. */
export interface CompletedOption {
  /** With its dashes. */
  readonly name: string
  readonly description: string
  readonly takesValue: boolean
  /** The possible values, where they are a closed list. */
  readonly choices: readonly string[]
}
