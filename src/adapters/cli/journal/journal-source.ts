/** Some entries, ready to be printed; and the number to go on from. */
export interface JournalLines {
  readonly entries: readonly object[]
  readonly last: number
  /** Changes when the content of the store is exchanged. */
  readonly epoch: string
}

/** A journal that can be read on from a number. */
export interface JournalSource {
  /** The next entries; none when there is nothing new, which may be waited for. */
  next(after: number): Promise<JournalLines>
}
