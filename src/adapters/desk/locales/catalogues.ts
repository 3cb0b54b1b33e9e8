import type { Catalogue } from './catalogue.js'

/** Loads each catalogue, by its language tag, in the order of the service; the first is the default. */
export const CATALOGUES = {
  'en-US': async () => (await import('./en-US.js')).enUS,
} satisfies Readonly<Record<string, () => Promise<Catalogue>>>

/** A language of the page. */
export type LanguageTag = keyof typeof CATALOGUES

/** The languages of the page, the default first. */
export const LANGUAGE_TAGS = Object.keys(CATALOGUES) as unknown as readonly [LanguageTag, ...LanguageTag[]]
