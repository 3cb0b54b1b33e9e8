/** Thrown where a file is not written as it should be; `line` counts from 1. */
export class SyntaxProblem extends Error {
  override readonly name = 'SyntaxProblem'

  constructor(
    readonly line: number,
    text: string,
  ) {
    super(text)
  }
}

/** A piece of a file, and the line on which it begins. */
export interface Written {
  readonly text: string
  readonly line: number
}
