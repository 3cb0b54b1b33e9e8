import { IntlMessageFormat } from 'intl-messageformat'
import type { ErrorCode } from '../../../domain/errors.js'
import type { Catalogue } from '../locales/catalogue.js'
import type { LanguageTag } from '../locales/tags.js'

/** The place of a text that takes arguments in a catalogue. */
export type MessageKey = 'listCut' | `errors.${ErrorCode}.${'developer' | 'user'}`

/** Fills the texts of the catalogues. */
export interface Messages {
  format(language: LanguageTag, key: MessageKey, args: Readonly<Record<string, string | number>>): string
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
  }
}

function textAt(catalogue: Catalogue, key: MessageKey): string {
  if (key === 'listCut') return catalogue.listCut
  const [, code, reader] = key.split('.') as ['errors', ErrorCode, 'developer' | 'user']
  return catalogue.errors[code][reader]
}
