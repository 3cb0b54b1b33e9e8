const NAME = 'casework-desk-language'

/** The language that the person has chosen before; an empty list where there is none. */
export function keptLanguage(): readonly string[] {
  const tag = localStorage.getItem(NAME)
  return tag === null ? [] : [tag]
}

/** Keeps the language that the person has chosen. */
export function keepLanguage(tag: string): void {
  localStorage.setItem(NAME, tag)
}
