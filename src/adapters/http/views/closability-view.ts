import Type, { type Static } from 'typebox'
import type { Closability } from '../../../domain/explain-close.js'
import type { Messages } from '../i18n/messages.js'
import type { LanguageTag } from '../locales/tags.js'
import { CLOSED } from '../schemas.js'
import { violationView } from './error-view.js'
import { ID, rootOf } from './shapes.js'
import { View } from './view.js'

const VIOLATION = Type.Object(
  { key: Type.String(), code: Type.String(), text: Type.String() },
  { title: 'Violation', description: 'What stands in the way: what it is about, its code and its text.', ...CLOSED },
)

/** Whether cases can be closed. */
export const CLOSABILITY = rootOf('cases', 'Closability', {
  case: Type.Array(Type.Object({ id: ID, closable: Type.Boolean(), violation: Type.Array(VIOLATION) }, CLOSED)),
})

/** For each case whether it can be closed and, if not, everything that stands in the way. */
export function closabilityView(messages: Messages, language: LanguageTag, cases: readonly Closability[]): View {
  const views = cases.map(({ case: id, violations }) => ({
    id,
    closable: violations.length === 0,
    violation: violations.map((violation) => violationView(messages, language, violation)),
  }))
  return new View('cases', { case: views } satisfies Static<typeof CLOSABILITY>)
}
