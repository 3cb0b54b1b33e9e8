/** A command as a shell completes it. */
export interface Completed {
  readonly name: string
  readonly description: string
  readonly options: readonly CompletedOption[]
  /** What its argument may be, where that is a closed list. */
  readonly choices: readonly string[]
}

/** An option as a shell completes it. */
export interface CompletedOption {
  /** With its dashes. */
  readonly name: string
  readonly description: string
  readonly takesValue: boolean
  /** What its value may be, where that is a closed list. */
  readonly choices: readonly string[]
}
