import { CATALOGUES } from './catalogues.js'

/** A language of the service. */
export type LanguageTag = keyof typeof CATALOGUES

/** The languages of the service, in the order of the contract; the first is the default. */
export const LANGUAGE_TAGS = Object.keys(CATALOGUES) as unknown as readonly [LanguageTag, ...LanguageTag[]]
