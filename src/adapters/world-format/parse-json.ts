import { breakOf } from './json-break.js'
import { SyntaxProblem, type Written } from './written.js'

/**
 * The value of a piece of JSON.
 * @throws SyntaxProblem naming the line of the file on which the piece stops being JSON
 */
export function parseJson({ text, line }: Written): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const before = text.slice(0, breakOf(text)).split('\n').length - 1
    throw new SyntaxProblem(line + before, 'is not well-formed JSON.')
  }
}
