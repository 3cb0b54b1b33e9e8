import type { IncomingHttpHeaders } from 'node:http'
import Type, { type Static } from 'typebox'
import type { Problem, Violation } from '../../../domain/errors.js'
import type { Id } from '../../../domain/id.js'
import { developerText, userText } from '../i18n/error-texts.js'
import type { Messages } from '../i18n/messages.js'
import type { LanguageTag } from '../locales/tags.js'
import { CLOSED } from '../schemas.js'
import { rootOf } from './shapes.js'
import { View } from './view.js'

const MOST_DETAILS = 30
const LONGEST_USER_MESSAGE = 1_024

const DETAIL = Type.Object(
  {
    key: Type.String({
      description: 'What it is about, e.g. `case/1001/activity/2001`, `case/1001/note/3001` or `webhook/4001`.',
    }),
    value: Type.String({ description: 'The code, a blank, and the text.' }),
  },
  { title: 'ErrorDetail', xml: { name: 'detail' }, ...CLOSED },
)

/** The error body of contract section 2. */
export const ERROR = rootOf('error', 'Error', {
  code: Type.String({
    pattern: '^[0-9]{3}-[0-9]{3}$',
    description: 'Its first three digits are the status. [Each code has a page](docs/errors/README.md).',
  }),
  developerMessage: Type.String({
    minLength: 1,
    description: 'For the developer of the client. The page of the code says more.',
  }),
  details: Type.Optional(
    Type.Array(DETAIL, {
      minItems: 1,
      maxItems: MOST_DETAILS,
      xml: { wrapped: true },
      description: 'Everything that stands in the way, in the order of the rules.',
    }),
  ),
  userMessage: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: LONGEST_USER_MESSAGE,
      description: 'For the end user of the client; only where `X-egain-error-message: yes` asks for it.',
    }),
  ),
})

/** An error as an answer shows it, in the negotiated language. */
export function errorView(
  messages: Messages,
  { language }: { readonly language: LanguageTag },
  headers: IncomingHttpHeaders,
  problem: Problem,
  violations: readonly Violation[] = [],
): View {
  const named = violations.slice(0, MOST_DETAILS)
  const body: Static<typeof ERROR> = {
    code: problem.code,
    developerMessage: developerText(messages, language, problem),
    ...(named.length > 0 && { details: named.map((violation) => detail(messages, language, violation)) }),
    ...(wantsUserMessage(headers) && { userMessage: userText(messages, language, problem, violations) }),
  }
  return new View('error', body)
}

function detail(messages: Messages, language: LanguageTag, violation: Violation) {
  const { key, code, text } = violationView(messages, language, violation)
  return { key, value: `${code} ${text}` }
}

/** One violation: what it is about, its code and its text. */
export function violationView(messages: Messages, language: LanguageTag, violation: Violation) {
  const { code, case: of, activity, note, webhook } = violation
  const key = [
    ...step('case', of),
    ...step('activity', activity),
    ...step('note', note),
    ...step('webhook', webhook),
  ].join('/')
  return { key, code, text: developerText(messages, language, violation) }
}

function step(name: string, id: Id | undefined): string[] {
  return id === undefined ? [] : [name, id]
}

function wantsUserMessage({ 'x-egain-error-message': wish }: IncomingHttpHeaders): boolean {
  return typeof wish === 'string' && wish.trim().toLowerCase() === 'yes'
}
