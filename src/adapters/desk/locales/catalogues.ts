import type { Catalogue } from './catalogue.js'

/** Loads each catalogue, by its language tag, in the order of the service; the first is the default. */
export const CATALOGUES = {
  'en-US': async () => (await import('./en-US.js')).enUS,
  'pt-PT': async () => (await import('./pt-PT.js')).ptPT,
  'da-DK': async () => (await import('./da-DK.js')).daDK,
  'ru-RU': async () => (await import('./ru-RU.js')).ruRU,
  'zh-CN': async () => (await import('./zh-CN.js')).zhCN,
  'ja-JP': async () => (await import('./ja-JP.js')).jaJP,
  'ko-KR': async () => (await import('./ko-KR.js')).koKR,
  'sv-SE': async () => (await import('./sv-SE.js')).svSE,
} satisfies Readonly<Record<string, () => Promise<Catalogue>>>

/** A language of the page. */
export type LanguageTag = keyof typeof CATALOGUES

/** The languages of the page, the default first. */
export const LANGUAGE_TAGS = Object.keys(CATALOGUES) as unknown as readonly [LanguageTag, ...LanguageTag[]]
