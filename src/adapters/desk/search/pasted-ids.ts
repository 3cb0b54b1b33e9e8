import { isId } from '../../../domain/id.js'

/** Ids that a person pasted. */
export interface PastedIds {
  /** Each once, in the order of the text. */
  readonly ids: readonly string[]
  /** The pieces in which no id was found, to be named. */
  readonly unread: readonly string[]
}

/** What stands between ids: blanks, line ends, commas, semicolons, bars, quotation marks and brackets. */
const BETWEEN = /[\s,;|"'“”‘’«»()[\]{}<>]+/u
/** Where a link has its id, the best place first: in a member of its query, as its last segment with digits, elsewhere. */
const IN_A_LINK = [
  /[?&#](?:\w*id|case)=([1-9]\d{0,18})(?=$|[&#])/i,
  /[/#]([1-9]\d{0,18})(?=$|[/?#])(?!.*\/[1-9]\d{0,18}(?:$|[/?#]))/,
  /=([1-9]\d{0,18})(?=$|[&#])/,
]

/**
 * Finds the ids in a text of any shape: lines, a list with commas, a column of a spreadsheet with its heading, links.
 * @param text as it was pasted
 */
export function readPastedIds(text: string): PastedIds {
  const ids = new Set<string>()
  const unread = new Set<string>()
  for (const piece of text.split(BETWEEN).filter((one) => one !== '')) {
    const id = idIn(piece)
    if (id === null) unread.add(piece)
    else ids.add(id)
  }
  return { ids: [...ids], unread: [...unread] }
}

function idIn(piece: string): string | null {
  const bare = piece.replace(/^[#№]+|[.:…]+$/gu, '')
  if (isId(bare)) return bare
  return IN_A_LINK.map((place) => place.exec(bare)?.[1]).find((id) => id !== undefined) ?? null
}
