/** One item of a header such as `Accept`: a range and its weight. */
export interface Weighted {
  /** The range without its weight and parameters, in lower case. */
  readonly range: string
  /** From 0 (never) to 1 (most). */
  readonly quality: number
}

const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+"
const QUOTED = '"(?:[\\t !#-\\[\\]-~\\x80-\\xff]|\\\\[\\t -~\\x80-\\xff])*"'
const PARAMETER = new RegExp(`[ \\t]*;[ \\t]*(?:(${TOKEN})=(${TOKEN}|${QUOTED}))?`, 'y')
const ITEM = {
  // An older Java writes `*` for `*/*`.
  media: new RegExp(`${TOKEN}/${TOKEN}|\\*`, 'y'),
  language: /\*|[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*/y,
}
/** A weight of RFC 9110. An older Java leaves out the leading zero. */
const WEIGHT = /^(?:0(?:\.\d{0,3})?|\.\d{1,3}|1(?:\.0{0,3})?)$/
const SEPARATOR = /[ \t]*(?:,|$)[ \t]*/y

/** The most characters that are read: several times as many as browsers send. */
export const LONGEST_LIST = 1_024

/**
 * Reads a list of RFC 9110 (sections 5.6.1 and 12.4.2). Parameters other than the weight are ignored.
 * @returns the items in their order; null where the text is no such list, or too long
 */
export function readWeightedList(text: string, kind: keyof typeof ITEM): Weighted[] | null {
  if (text.length > LONGEST_LIST) return null
  const rest = { text, at: text.length - text.trimStart().length }
  const items: Weighted[] = []
  while (rest.at < text.length) {
    const range = take(ITEM[kind], rest)
    if (range) {
      const quality = takeWeight(rest)
      if (quality === null) return null
      items.push({ range: range[0].toLowerCase(), quality })
    }
    if (!take(SEPARATOR, rest)) return null
  }
  return items
}

/** The rest of a header that is still to be read. */
interface Rest {
  readonly text: string
  at: number
}

/** Reads the weight among the parameters of an item: 1 where it is absent, null where it is malformed. */
function takeWeight(rest: Rest): number | null {
  let quality = 1
  for (let found = take(PARAMETER, rest); found; found = take(PARAMETER, rest)) {
    if (found[1]?.toLowerCase() !== 'q') continue
    if (!WEIGHT.test(found[2] ?? '')) return null
    quality = Number(found[2])
  }
  return quality
}

function take(pattern: RegExp, rest: Rest): RegExpExecArray | null {
  pattern.lastIndex = rest.at
  const found = pattern.exec(rest.text)
  if (found) rest.at = pattern.lastIndex
  return found
}
