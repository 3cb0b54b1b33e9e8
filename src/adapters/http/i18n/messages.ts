import { IntlMessageFormat } from 'intl-messageformat'
import type { ErrorKind } from '../../../domain/errors.js'
import type { Catalogue } from '../locales/catalogue.js'
import type { LanguageTag } from '../locales/tags.js'

/** The place of a text that takes arguments in a catalogue. */
export type MessageKey = 'list.cut' | `errors.${ErrorKind}.${'developer' | 'user'}`

/** Fills the texts of the catalogues. */
export interface Messages {
  format(language: LanguageTag, key: MessageKey, args: Readonly<Record<string, string | number>>): string
  /** How a language writes lists and quotations. */
  listOf(language: LanguageTag): Catalogue['list']
}

/** Messages over the catalogues; each text is parsed when it is first needed. */
export function icuMessages(catalogues: Readonly<Record<LanguageTag, Catalogue>>): Messages {
  const parsed = new Map<string, IntlMessageFormat>()
  return {
    format(language, key, args) {
      const place = `${language} ${key}`
      let message = parsed.get(place)
      if (!message) {
        message = new IntlMessageFormat(textAt(catalogues[language], key), language)
        parsed.set(place, message)
      }
      return message.format(args) as string
    },
    listOf: (language) => catalogues[language].list,
  }
}

function textAt(catalogue: Catalogue, key: MessageKey): string {
  if (key === 'list.cut') return catalogue.list.cut
  const [, kind, reader] = key.split('.') as ['errors', ErrorKind, 'developer' | 'user']
  return catalogue.errors[kind][reader]
}
