import { type Scan, scanValue } from './scan-value.js'
import { SyntaxProblem, type Written } from './written.js'

/** In characters: a longer record is a mistake. */
const LONGEST = 16 * 1024 * 1024

/** Goes through a UTF-8 file, keeping no more of it than the value or line that is being read. */
export class TextCursor {
  private line = 1
  private text = ''
  private at = 0
  private readonly chunks: AsyncIterator<Uint8Array>
  private readonly decoder = new TextDecoder('utf-8', { fatal: true })

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.chunks = bytes[Symbol.asyncIterator]()
  }

  /** The next character that is no blank; empty at the end. */
  async peek(): Promise<string> {
    for (;;) {
      let next = this.at
      while (next < this.text.length && ' \n\r\t'.includes(this.text.charAt(next))) next += 1
      this.pass(next)
      if (next < this.text.length) return this.text.charAt(next)
      if (!(await this.more())) return ''
    }
  }

  /** The next characters without passing them, blanks before them aside. */
  async ahead(length: number): Promise<string> {
    await this.peek()
    while (this.text.length - this.at < length && (await this.more()));
    return this.text.slice(this.at, this.at + length)
  }

  /** Passes a character if it comes next; returns whether it did. */
  async take(character: string): Promise<boolean> {
    const taken = (await this.peek()) === character
    if (taken) this.pass(this.at + 1)
    return taken
  }

  /** @throws SyntaxProblem unless one of these characters comes next, which is passed */
  async expect(...characters: readonly string[]): Promise<string> {
    const next = await this.peek()
    if (!characters.includes(next)) throw this.problem(`lacks a ${characters.join(' or ')}.`)
    this.pass(this.at + 1)
    return next
  }

  /**
   * The JSON value that comes next, unchecked inside.
   * @throws SyntaxProblem when it does not end
   */
  async value(): Promise<Written> {
    await this.peek()
    const { line } = this
    const scan: Scan = { at: this.at, depth: 0, quoted: false }
    while (!scanValue(this.text, scan)) {
      const before = this.at
      if (await this.more()) scan.at -= before
      else if (scan.depth > 0 || scan.quoted) throw new SyntaxProblem(line, 'begins something that does not end.')
      else break
    }
    return { line, text: this.pass(scan.at) }
  }

  /** The rest of the line; null at the end of the file. */
  async restOfLine(): Promise<Written | null> {
    const { line } = this
    let end = this.text.indexOf('\n', this.at)
    while (end < 0) {
      const known = this.text.length - this.at
      if (!(await this.more())) break
      end = this.text.indexOf('\n', known)
    }
    if (end < 0 && this.at === this.text.length) return null
    return { line, text: this.pass(end < 0 ? this.text.length : end + 1) }
  }

  /** A problem on the line that has been reached. */
  problem(text: string): SyntaxProblem {
    return new SyntaxProblem(this.line, text)
  }

  /** Lets go of the file. */
  async close(): Promise<void> {
    await this.chunks.return?.()
  }

  private pass(end: number): string {
    const passed = this.text.slice(this.at, end)
    for (let at = passed.indexOf('\n'); at >= 0; at = passed.indexOf('\n', at + 1)) this.line += 1
    this.at = end
    return passed
  }

  private async more(): Promise<boolean> {
    if (this.text.length - this.at > LONGEST) throw this.problem('begins something that is longer than 16 MiB.')
    const next = await this.chunks.next()
    const decoded = this.decode(next.done === true ? undefined : next.value)
    if (next.done === true) return false
    this.text = this.text.slice(this.at) + decoded
    this.at = 0
    return true
  }

  private decode(chunk: Uint8Array | undefined): string {
    try {
      return this.decoder.decode(chunk, { stream: chunk !== undefined })
    } catch {
      throw this.problem('is followed by something that is no UTF-8.')
    }
  }
}
