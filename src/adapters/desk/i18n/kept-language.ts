const NAME = 'casework-desk-language'

/** The language that the person has chosen before; an empty list where there is none. */
export function keptLanguage(): readonly string[] {
  try {
    return [localStorage.getItem(NAME) ?? []].flat()
  } catch {
    // A browser may forbid the page to keep anything.
    return []
  }
}

/** Keeps the language that the person has chosen. */
export function keepLanguage(tag: string): void {
  try {
    localStorage.setItem(NAME, tag)
  } catch {
    // The choice holds until the page is left.
  }
}
