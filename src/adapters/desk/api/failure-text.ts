import type { DeskTexts } from '../i18n/use-texts.js'
import { Lost } from './patient-fetch.js'

/** Says to the person why a call failed. */
export function failureText(failure: unknown, { text }: Pick<DeskTexts, 'text'>): string {
  if (failure instanceof Lost) return text('lost')
  return failure instanceof Error ? failure.message : String(failure)
}
