import type { Plural } from '../i18n/messages.js'
import type { enUS } from './en-US.js'

/** The texts of the page in one language: a missing or surplus key does not compile. Plurals stay plurals. */
export type Catalogue = {
  readonly [Key in keyof typeof enUS]: (typeof enUS)[Key] extends string ? string : Plural
}
