/** A message with a form for each plural category of its language. `{n}` is the number that decides. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

/** A message of a catalogue: `{name}` stands for a value. */
export type Message = string | Plural

/** The values of a message, by name; numbers are written as the language writes them. */
export type Values = Readonly<Record<string, string | number>>

/** The texts of the page in one language. */
export interface Texts<Key extends string> {
  /** The language, e.g. `en-US`. */
  readonly tag: string
  text(key: Key, values?: Values): string
  number(value: number): string
  /** A date with its time, from ISO 8601. */
  instant(iso: string): string
}

/** Prepares the texts of a language. */
export function textsIn<Key extends string>(tag: string, catalogue: Readonly<Record<Key, Message>>): Texts<Key> {
  const plurals = new Intl.PluralRules(tag)
  const numbers = new Intl.NumberFormat(tag)
  const instants = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' })
  const written = (value: string | number | undefined) =>
    typeof value === 'number' ? numbers.format(value) : (value ?? '')
  return {
    tag,
    text(key, values = {}) {
      const message = catalogue[key]
      const form =
        typeof message === 'string' ? message : (message[plurals.select(Number(values['n']))] ?? message.other)
      return form.replace(/\{(\w+)\}/g, (_place, name: string) => written(values[name]))
    },
    number: (value) => numbers.format(value),
    instant: (iso) => instants.format(new Date(iso)),
  }
}

/**
 * Chooses the language of the page: the first wish that has a catalogue, exactly or by its primary language.
 * @param wishes language tags, the best first
 * @param tags the languages that have a catalogue; the first is the default
 */
export function chooseLanguage<Tag extends string>(wishes: readonly string[], tags: readonly [Tag, ...Tag[]]): Tag {
  const primary = (tag: string) => tag.toLowerCase().split('-')[0]
  for (const wish of wishes) {
    const found =
      tags.find((tag) => tag.toLowerCase() === wish.toLowerCase()) ?? tags.find((tag) => primary(tag) === primary(wish))
    if (found !== undefined) return found
  }
  return tags[0]
}
