import { WORLD_LISTS, type WorldKind, type WorldList } from '../../domain/world.js'
import { parseJson } from './parse-json.js'
import type { RawItem } from './raw-item.js'
import { repeatedMember } from './repeated-member.js'
import { quoted, stepsOf } from './steps.js'
import type { TextCursor } from './text-cursor.js'

const UNKNOWN =
  `neither a list of a world (${Object.keys(WORLD_LISTS).join(', ')}) ` +
  `nor a record on a line (${Object.values(WORLD_LISTS).join(', ')})`

/**
 * Reads a world that is one JSON object of lists.
 * @throws SyntaxProblem where it is not
 */
export async function* readLists(cursor: TextCursor): AsyncGenerator<RawItem> {
  const seen = new Set<string>()
  await cursor.expect('{')
  let more = !(await cursor.take('}'))
  while (more) {
    const list = await listName(cursor)
    if (seen.has(list)) throw cursor.problem(`begins another list of ${list}.`)
    seen.add(list)
    yield* readRecords(cursor, list, WORLD_LISTS[list])
    more = (await cursor.expect(',', '}')) === ','
  }
  if ((await cursor.peek()) !== '') throw cursor.problem('goes on after the end of the world.')
}

async function listName(cursor: TextCursor): Promise<WorldList> {
  if ((await cursor.peek()) !== '"') throw cursor.problem('lacks the name of a list.')
  const name = parseJson(await cursor.value())
  const list = (Object.keys(WORLD_LISTS) as WorldList[]).find((known) => known === name)
  if (list === undefined) throw cursor.problem(`has ${quoted(String(name))}, which is ${UNKNOWN}.`)
  await cursor.expect(':')
  return list
}

async function* readRecords(cursor: TextCursor, list: WorldList, kind: WorldKind): AsyncGenerator<RawItem> {
  await cursor.expect('[')
  let more = !(await cursor.take(']'))
  for (let index = 0; more; index += 1) {
    const written = await cursor.value()
    const value = parseJson(written)
    const repeated = repeatedMember(written.text)
    yield { kind, place: `${list}[${String(index)}]`, value, ...(repeated && { repeated: stepsOf(repeated) }) }
    more = (await cursor.expect(',', ']')) === ','
  }
}
