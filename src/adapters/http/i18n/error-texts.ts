import type { ErrorCode, ErrorDetails, Problem } from '../../../domain/errors.js'
import type { LanguageTag } from '../locales/tags.js'
import type { Messages } from './messages.js'

type Filler<C extends ErrorCode> = (details: ErrorDetails[C], list: ListText) => Record<string, string | number>
type ListText = (items: readonly string[]) => string

const nothing = () => ({})
const ids = (details: { readonly ids: readonly string[] }, list: ListText) => ({ ids: list(details.ids) })
const attribute = (details: { readonly attribute: string }) => ({ attribute: quoted(details.attribute) })
const supported = (details: { readonly supported: readonly string[] }) => ({ supported: details.supported.join(', ') })

/** How the details of each error become the arguments of its text. */
const FILLERS: { readonly [C in ErrorCode]: Filler<C> } = {
  '400-101': ({ parameters }, list) => ({ parameters: list(parameters.map(quoted)) }),
  '400-102': ({ parameter, value }) => ({ parameter: quoted(parameter), value: quoted(value) }),
  '400-108': ({ value }) => ({ value: quoted(value) }),
  '400-116': attribute,
  '400-120': nothing,
  '400-124': nothing,
  '400-146': attribute,
  '400-147': attribute,
  '400-152': attribute,
  '400-177': ids,
  '400-194': ids,
  '400-203': nothing,
  '400-253': ids,
  '400-264': nothing,
  '400-358': ({ name, max }) => ({ name, max }),
  '400-900': ({ format }) => ({ format }),
  '400-901': nothing,
  '400-910': ids,
  '400-911': ids,
  '400-912': ids,
  '400-913': ({ max }) => ({ max }),
  '401-101': nothing,
  '403-112': nothing,
  '403-178': ({ action, resource }) => ({ action: quoted(action), resource: quoted(resource) }),
  '403-197': ({ scopes }) => ({ scopes: scopes.join(', ') }),
  '403-910': ids,
  '403-911': ids,
  '403-912': ids,
  '404-100': ids,
  '404-900': nothing,
  '405-100': ({ method, allowed }) => ({ method: clipped(method), allowed: allowed.join(', ') }),
  '406-100': supported,
  '406-101': supported,
  '408-900': nothing,
  '409-100': ids,
  '413-900': nothing,
  '414-900': nothing,
  '415-900': supported,
  '429-900': nothing,
  '431-900': nothing,
  '500-100': nothing,
  '503-900': nothing,
}

const LONGEST_ECHO = 64
/** A message names at most so many ids, then how many more (contract, section 1, precondition 1). */
const MOST_NAMED = 20

/** The text of an error for whoever builds the client. */
export function developerText(messages: Messages, language: LanguageTag, problem: Problem): string {
  const fill = FILLERS[problem.code] as Filler<ErrorCode>
  const list: ListText = (items) => listText(messages, language, items)
  return messages.format(language, `errors.${problem.code}.developer`, fill(problem.details, list))
}

/** The text of an error for whoever sits before the client. */
export function userText(messages: Messages, language: LanguageTag, code: ErrorCode): string {
  return messages.format(language, `errors.${code}.user`, {})
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
