import { CATALOGUES } from '../../../../src/adapters/http/locales/catalogues.js'
import type { LanguageTag } from '../../../../src/adapters/http/locales/tags.js'

/** Every text of a language by its place, e.g. `errors.400-101.user`. */
export function textsOf(tag: LanguageTag): Map<string, string> {
  const texts = new Map<string, string>()
  const collect = (value: unknown, place: string): void => {
    if (typeof value === 'string') texts.set(place, value)
    else
      for (const [name, member] of Object.entries(value as object)) collect(member, place ? `${place}.${name}` : name)
  }
  collect(CATALOGUES[tag], '')
  return texts
}
