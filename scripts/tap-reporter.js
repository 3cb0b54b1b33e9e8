import { Transform } from 'node:stream'
import { inspect } from 'node:util'
import { Parser } from 'tap-parser'

/**
 * The report of a test run: every failure in full, no passed assertion, and `N passed, N failed` as the last line.
 *
 * The report counts assertions. The line with which a test sums up its own assertions is not one more assertion, with
 * one exception: if it fails although no assertion inside it failed (the file was killed, or exited with an error after
 * its last assertion), it counts as one failure. tap's own summary says `fail: 0` for a killed file.
 */
export default class TapReporter extends Transform {
  #parser = new Parser()
  #passed = 0
  #failed = 0
  #skipped = 0
  #todo = 0

  constructor() {
    super({ decodeStrings: false, encoding: 'utf8' })
    this.#watch(this.#parser, () => undefined)
    this.#parser.on('bailout', (reason) => this.#fail({ fullname: `Bail out! ${reason}` }))
    // The output of a test itself, and tap's complaints about lines that it could not parse.
    this.#parser.on('extra', (text) => this.push(text))
  }

  #watch(parser, tellParent) {
    let failedInside = false
    let lastChildFailed = false
    parser.on('child', (child) => {
      lastChildFailed = false
      this.#watch(child, () => {
        lastChildFailed = true
      })
    })
    parser.on('assert', (result) => {
      const bad = !result.ok && !result.todo && !result.skip
      if (!result.closingTestPoint) this.#count(result, bad)
      else if (bad && !lastChildFailed) this.#fail(result)
      else if (result.skip) this.#skipped++
      if (bad && !failedInside) {
        failedInside = true
        tellParent()
      }
    })
  }

  #count(result, bad) {
    if (bad) this.#fail(result)
    else if (result.skip) this.#skipped++
    else if (result.todo) this.#todo++
    else this.#passed++
  }

  #fail({ fullname, tapError, diag }) {
    this.#failed++
    const { at, diff, stack, source, stdio, cwd, externalID, command, args, ...rest } = diag ?? {}
    this.push(`\nFAILED ${fullname.replace(/\\#/g, '#')}\n`)
    if (at?.fileName) this.push(`  at ${at.fileName}:${at.lineNumber}:${at.columnNumber}\n`)
    for (const text of [tapError, source, diff, stack && `stack:\n${stack}`]) {
      if (text) this.push(`${String(text).trimEnd().replace(/^/gm, '  ')}\n`)
    }
    if (Object.keys(rest).length > 0) this.push(`${inspect(rest, { depth: 8 }).replace(/^/gm, '  ')}\n`)
  }

  _transform(chunk, _encoding, done) {
    this.#parser.write(chunk)
    done()
  }

  _flush(done) {
    this.#parser.end()
    const notRun = [this.#skipped && `${this.#skipped} skipped`, this.#todo && `${this.#todo} to do`].filter(Boolean)
    if (notRun.length > 0) this.push(`\nNot counted: ${notRun.join(', ')}\n`)
    if (this.#passed + this.#failed === 0) process.exitCode = 1
    this.push(`\n${this.#passed} passed, ${this.#failed} failed\n`)
    done()
  }
}
