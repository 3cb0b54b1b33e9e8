import { type Detail, type DetailValue, ERRORS, kindOf, type Problem, type Violation } from '../../../domain/errors.js'
import { LANGUAGE_TAGS, type LanguageTag } from '../locales/tags.js'
import { CONTENT_TYPES } from '../negotiation/format.js'
import type { Messages } from './messages.js'

const LONGEST_ECHO = 64
/** A message names at most so many ids, then how many more (contract, section 1, precondition 1). */
const MOST_NAMED = 20
/** The vendor's limit for a developer message. */
const LONGEST_TEXT = 255

/** What any text can name besides the details of its error: the same in every answer of the service. */
export const OF_THE_SERVICE: Readonly<Record<string, readonly string[]>> = {
  languages: LANGUAGE_TAGS,
  mediaTypes: CONTENT_TYPES,
}

/**
 * The text of an error for the developer of the client. It names fewer items of a list where 20 of them would make it
 * longer than 255 characters.
 */
export function developerText(messages: Messages, language: LanguageTag, problem: Problem): string {
  const kind = kindOf(problem)
  const naming = (most: number) =>
    messages.format(language, `errors.${kind}.developer`, argsOf(problem, { messages, language, most }))
  let text = naming(MOST_NAMED)
  for (let most = MOST_NAMED - 1; text.length > LONGEST_TEXT && most > 0; most -= 1) text = naming(most)
  return text
}

/**
 * The text of an error for the person who uses the client. Its `count` is the number of cases or activities that were
 * asked for and that the error is about.
 */
export function userText(
  messages: Messages,
  language: LanguageTag,
  problem: Problem,
  violations: readonly Violation[] = [],
): string {
  const kind = kindOf(problem)
  const alike = violations.filter((one) => kindOf(one) === kind)
  const asked = new Set(alike.map(({ case: of, activity }) => of ?? activity))
  return messages.format(language, `errors.${kind}.user`, { count: asked.size || countOf(problem.details) })
}

/** How a text is written: by which catalogue, and how many items of a list it names. */
interface Writing {
  readonly messages: Messages
  readonly language: LanguageTag
  readonly most: number
}

/** How the details of an error become the arguments of its text: as the table of errors says. */
function argsOf(problem: Problem, writing: Writing): Record<string, string | number> {
  const { separator } = writing.messages.listOf(writing.language)
  const kinds: Readonly<Record<string, Detail>> = ERRORS[kindOf(problem)]
  const ofTheService = Object.entries(OF_THE_SERVICE).map(([name, items]) => [name, items.join(separator)] as const)
  const named = Object.entries<DetailValue>(problem.details).map(([name, value]) => {
    return [name, written(value, kinds[name]?.isQuoted === true, writing)] as const
  })
  return { ...Object.fromEntries([...ofTheService, ...named]), count: countOf(problem.details) }
}

/** How many items the list of an error has; 1 where it names no list. */
function countOf(details: Problem['details']): number {
  return Object.values<DetailValue>(details).find((value) => typeof value === 'object')?.length ?? 1
}

function written(value: DetailValue, isQuoted: boolean, { messages, language, most }: Writing): string | number {
  if (typeof value === 'number') return value
  const { separator, quotes } = messages.listOf(language)
  const write = (text: string) => (isQuoted ? quotes.join(clipped(text)) : clipped(text))
  if (typeof value === 'string') return write(value)
  const items = value.slice(0, most).map(write).join(separator)
  return value.length <= most ? items : messages.format(language, 'list.cut', { items, more: value.length - most })
}

function clipped(value: string): string {
  return value.length > LONGEST_ECHO ? `${value.slice(0, LONGEST_ECHO)}…` : value
}
