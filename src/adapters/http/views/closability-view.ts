import type { Closability } from '../../../domain/explain-close.js'
import type { Messages } from '../i18n/messages.js'
import type { LanguageTag } from '../locales/tags.js'
import { violationView } from './error-view.js'
import { View } from './view.js'

/** For each case whether it can be closed and, if not, everything that stands in the way. */
export function closabilityView(messages: Messages, language: LanguageTag, cases: readonly Closability[]): View {
  const views = cases.map(({ case: id, violations }) => ({
    id,
    closable: violations.length === 0,
    violation: violations.map((violation) => violationView(messages, language, violation)),
  }))
  return new View('cases', { case: views })
}
