import type { Catalogue } from './catalogue.js'

/** Loads each catalogue, by its language tag, in the order of the service; the first is the default. */
export const CATALOGUES = {
  'en-US': async () => (await import('./en-US.js')).enUS,
  'es-ES': async () => (await import('./es-ES.js')).esES,
  'fr-FR': async () => (await import('./fr-FR.js')).frFR,
  'it-IT': async () => (await import('./it-IT.js')).itIT,
  'de-DE': async () => (await import('./de-DE.js')).deDE,
  'nl-NL': async () => (await import('./nl-NL.js')).nlNL,
  'pt-BR': async () => (await import('./pt-BR.js')).ptBR,
  'pt-PT': async () => (await import('./pt-PT.js')).ptPT,
  'da-DK': async () => (await import('./da-DK.js')).daDK,
  'ru-RU': async () => (await import('./ru-RU.js')).ruRU,
  'fr-CA': async () => (await import('./fr-CA.js')).frCA,
  'zh-CN': async () => (await import('./zh-CN.js')).zhCN,
  'ja-JP': async () => (await import('./ja-JP.js')).jaJP,
  'ko-KR': async () => (await import('./ko-KR.js')).koKR,
  'sv-SE': async () => (await import('./sv-SE.js')).svSE,
} satisfies Readonly<Record<string, () => Promise<Catalogue>>>

/** A language of the page. */
export type LanguageTag = keyof typeof CATALOGUES

/** The languages of the page, the default first. */
export const LANGUAGE_TAGS = Object.keys(CATALOGUES) as unknown as readonly [LanguageTag, ...LanguageTag[]]
