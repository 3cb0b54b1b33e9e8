import { WORLD_LISTS, type WorldKind } from '../../domain/world.js'
import { parseJson } from './parse-json.js'
import type { RawItem } from './raw-item.js'
import type { TextCursor } from './text-cursor.js'
import { SyntaxProblem, type Written } from './written.js'

const KINDS: readonly WorldKind[] = Object.values(WORLD_LISTS)

/** Reads a world that has a record on each line, `{"case":{…}}`; blank lines count for nothing. */
export async function* readLines(cursor: TextCursor): AsyncGenerator<RawItem> {
  for (let line = await cursor.restOfLine(); line; line = await cursor.restOfLine()) {
    if (line.text.trim() !== '') yield itemOn(line)
  }
}

function itemOn(written: Written): RawItem {
  const place = `line ${String(written.line)}`
  try {
    const value = parseJson(written)
    const [entry, ...others] = Object.entries(typeof value === 'object' && value !== null ? value : {})
    const kind = KINDS.find((known) => known === entry?.[0])
    if (entry && kind && others.length === 0) return { kind, place: `${place}: ${kind}`, value: entry[1] }
    return { place, text: `must be an object with one member: ${KINDS.join(', ')}.` }
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error
    return { place, text: error.message }
  }
}
