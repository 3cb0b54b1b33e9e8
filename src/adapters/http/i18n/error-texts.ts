import { type Detail, type DetailValue, ERRORS, type ErrorCode, type Problem } from '../../../domain/errors.js'
import { LANGUAGE_TAGS, type LanguageTag } from '../locales/tags.js'
import { CONTENT_TYPES } from '../negotiation/format.js'
import type { Messages } from './messages.js'

type ListText = (items: readonly string[]) => string

const LONGEST_ECHO = 64
/** A message names at most so many ids, then how many more (contract, section 1, precondition 1). */
const MOST_NAMED = 20

/** What any text can name besides the details of its error: the same in every answer of the service. */
export const OF_THE_SERVICE = { languages: LANGUAGE_TAGS.join(', '), mediaTypes: CONTENT_TYPES.join(', ') }

/** The text of an error for whoever builds the client. */
export function developerText(messages: Messages, language: LanguageTag, problem: Problem): string {
  const list: ListText = (items) => listText(messages, language, items)
  return messages.format(language, `errors.${problem.code}.developer`, { ...OF_THE_SERVICE, ...argsOf(problem, list) })
}

/** The text of an error for whoever sits before the client. */
export function userText(messages: Messages, language: LanguageTag, code: ErrorCode): string {
  return messages.format(language, `errors.${code}.user`, {})
}

/** How the details of an error become the arguments of its text: as the table of errors says. */
function argsOf({ code, details }: Problem, list: ListText): Record<string, string | number> {
  const kinds: Readonly<Record<string, Detail>> = ERRORS[code]
  const args = Object.entries<DetailValue>(details).map(([name, value]) => {
    return [name, written(value, kinds[name]?.isQuoted === true ? quoted : clipped, list)] as const
  })
  return Object.fromEntries(args)
}

function written(value: DetailValue, write: (text: string) => string, list: ListText): string | number {
  if (typeof value === 'number') return value
  return typeof value === 'string' ? write(value) : list(value.map(write))
}

function listText(messages: Messages, language: LanguageTag, items: readonly string[]): string {
  const named = items.slice(0, MOST_NAMED).join(', ')
  if (items.length <= MOST_NAMED) return named
  return messages.format(language, 'listCut', { items: named, more: items.length - MOST_NAMED })
}

function quoted(value: string): string {
  return `'${clipped(value)}'`
}

function clipped(value: string): string {
  return value.length > LONGEST_ECHO ? `${value.slice(0, LONGEST_ECHO)}…` : value
}
