/** Where a command writes something, piece by piece. */
export interface Output {
  /** Whether it is the standard output, so that nothing else may be printed there. */
  readonly isStandard: boolean
  /** Settles when more can be taken. */
  write(text: string): Promise<void>
  /** Ends the output. A file appears under its name only now: whole, and safe on the disk. */
  keep(): Promise<void>
  /** Removes a file that was not kept. */
  discard(): Promise<void>
}
