import type { IncomingHttpHeaders } from 'node:http'
import type { Problem, Violation } from '../../../domain/errors.js'
import type { Id } from '../../../domain/id.js'
import { developerText, userText } from '../i18n/error-texts.js'
import type { Messages } from '../i18n/messages.js'
import type { LanguageTag } from '../locales/tags.js'
import { View } from './view.js'

/** The error body of contract section 2. */
export interface ErrorBody {
  readonly code: string
  readonly developerMessage: string
  readonly details?: readonly { readonly key: string; readonly value: string }[]
  readonly userMessage?: string
}

const MOST_DETAILS = 30

/** An error as the caller sees it, in the caller's language. */
export function errorView(
  messages: Messages,
  { language }: { readonly language: LanguageTag },
  headers: IncomingHttpHeaders,
  problem: Problem,
  violations: readonly Violation[] = [],
): View {
  const named = violations.slice(0, MOST_DETAILS)
  const body: ErrorBody = {
    code: problem.code,
    developerMessage: developerText(messages, language, problem),
    ...(named.length > 0 && { details: named.map((violation) => detail(messages, language, violation)) }),
    ...(wantsUserMessage(headers) && { userMessage: userText(messages, language, problem.code) }),
  }
  return new View('error', body)
}

function detail(messages: Messages, language: LanguageTag, violation: Violation) {
  const { key, code, text } = violationView(messages, language, violation)
  return { key, value: `${code} ${text}` }
}

/** One violation: what it is about, its code and its text. */
export function violationView(messages: Messages, language: LanguageTag, violation: Violation) {
  const { code, case: of, activity } = violation
  const key = [...step('case', of), ...step('activity', activity)].join('/')
  return { key, code, text: developerText(messages, language, violation) }
}

function step(name: string, id: Id | undefined): string[] {
  return id === undefined ? [] : [name, id]
}

function wantsUserMessage({ 'x-egain-error-message': wish }: IncomingHttpHeaders): boolean {
  return typeof wish === 'string' && wish.trim().toLowerCase() === 'yes'
}
