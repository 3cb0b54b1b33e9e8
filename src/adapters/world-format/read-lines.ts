import { WORLD_LISTS, type WorldKind } from '../../domain/world.js'
import { parseJson } from './parse-json.js'
import type { RawItem } from './raw-item.js'
import { repeatedMember } from './repeated-member.js'
import { isObject } from './shapes.js'
import { quoted, stepsOf } from './steps.js'
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
    const [repeated, ...within] = repeatedMember(written.text) ?? []
    if (repeated !== undefined && within.length === 0) return { place, text: `has ${quoted(repeated)} twice.` }
    const [entry, ...others] = isObject(value) ? Object.entries(value) : []
    const kind = KINDS.find((known) => known === entry?.[0])
    if (!entry || others.length > 0) return { place, text: `must be an object with one member: ${KINDS.join(', ')}.` }
    if (!kind) return { place, text: `has ${quoted(entry[0])}, which is no record of a world: ${KINDS.join(', ')}.` }
    const found = { kind, place: `${place}: ${kind}`, value: entry[1] }
    return repeated === undefined ? found : { ...found, repeated: stepsOf(within) }
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error
    return { place, text: error.message }
  }
}
