/** The languages of the service, in the order of the contract; the first is the default. */
export const LANGUAGE_TAGS = [
  'en-US',
  'es-ES',
  'fr-FR',
  'it-IT',
  'de-DE',
  'nl-NL',
  'pt-BR',
  'pt-PT',
  'da-DK',
  'ru-RU',
  'fr-CA',
  'zh-CN',
  'ja-JP',
  'ko-KR',
  'sv-SE',
] as const
export type LanguageTag = (typeof LANGUAGE_TAGS)[number]
