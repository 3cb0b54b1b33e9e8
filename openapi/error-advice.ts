import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ERROR_CODES, type ErrorCode } from '../src/domain/errors.js'
import { ROOT } from './document-file.js'

/** The prose about an error. */
export interface ErrorAdvice {
  readonly title: string
  readonly meaning: string
  readonly whatToDo: string
}

const FILE = 'openapi/error-advice.md'

/**
 * The prose about each error, from `openapi/error-advice.md`.
 * @throws Error for a code without a section, and for a section without a code or without its two parts
 */
export function readErrorAdvice(
  text = readFileSync(join(ROOT, FILE), 'utf8'),
  codes: readonly ErrorCode[] = ERROR_CODES,
): ReadonlyMap<ErrorCode, ErrorAdvice> {
  const [, ...sections] = text.split(/^## /m)
  const advice = new Map(sections.map((section) => [codeOf(section, codes), adviceIn(section)] as const))
  const missing = codes.filter((code) => !advice.has(code))
  if (missing.length > 0) throw new Error(`${FILE} has no section for ${missing.join(', ')}`)
  return advice
}

function codeOf(section: string, codes: readonly ErrorCode[]): ErrorCode {
  const code = codes.find((one) => section.startsWith(`${one} `))
  if (code === undefined) throw new Error(`${FILE}: there is no such code: ${firstLine(section)}`)
  return code
}

function adviceIn(section: string): ErrorAdvice {
  const [heading = '', meaning = '', ...rest] = section.trim().split(/\n\n+/)
  if (rest.length === 0) throw new Error(`${FILE}: say what it means and what to do: ${firstLine(section)}`)
  return { title: heading.replace(/^\S+ /, ''), meaning, whatToDo: rest.join('\n\n') }
}

function firstLine(section: string): string {
  return section.split('\n')[0] ?? ''
}
