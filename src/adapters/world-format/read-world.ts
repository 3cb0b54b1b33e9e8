import { WORLD_LISTS } from '../../domain/world.js'
import type { RawItem } from './raw-item.js'
import { readLines } from './read-lines.js'
import { readLists } from './read-lists.js'
import { TextCursor } from './text-cursor.js'
import { SyntaxProblem } from './written.js'

/** The journal has the same name as a list and as a record. */
const RECORD_ON_A_LINE = new RegExp(
  `^\\{\\s*"(?!journal"\\s*:\\s*\\[)(?:${Object.values(WORLD_LISTS).join('|')})"\\s*:`,
)
const ENOUGH_TO_TELL = 100

/**
 * Reads a world record by record, however large it is: one JSON object of lists, or NDJSON with a record on each
 * line; its beginning tells which (contract, section 5). A malformed part comes as a problem.
 * @throws each error of `bytes`
 */
export async function* readWorld(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<RawItem> {
  const cursor = new TextCursor(bytes)
  try {
    const onLines = RECORD_ON_A_LINE.test(await cursor.ahead(ENOUGH_TO_TELL))
    yield* onLines ? readLines(cursor) : readLists(cursor)
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error
    yield { place: `line ${String(error.line)}`, text: error.message }
  } finally {
    await cursor.close()
  }
}
