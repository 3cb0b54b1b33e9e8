import { WORLD_LISTS, type WorldExporter, type WorldKind, type WorldRecord } from '../../../domain/world.js'
import type { Connection, Engine } from '../connection.js'
import { worldPages } from './world-pages.js'
import { worldStatements } from './world-statements.js'

/** Exports a world as `WorldExporter` describes it; no more than a page of it is held at a time. */
export async function exportWorld(
  connection: Connection,
  engine: Engine,
  ...[take, selection]: Parameters<WorldExporter['exportWorld']>
): Promise<void> {
  const statements = worldStatements(engine)
  const pages = worldPages(connection, statements)
  for (const kind of Object.values(WORLD_LISTS)) {
    if (kind === 'journal' && !selection.journal) continue
    const last = await exportKind(kind, pages[kind], take)
    if (kind !== 'journal') continue
    const [given] = await connection.all(statements.numbersGiven, {})
    if (given && given.highest > last) await take([{ kind, record: { id: String(given.highest) } }])
  }
}

/** Hands over all records of a kind; returns the id of the last. */
async function exportKind(
  kind: WorldKind,
  pageBehind: (after: number) => Promise<readonly WorldRecord['record'][]>,
  take: Parameters<WorldExporter['exportWorld']>[0],
): Promise<number> {
  let last = 0
  for (let page = await pageBehind(last); page.length > 0; page = await pageBehind(last)) {
    await take(page.map((record) => ({ kind, record }) as WorldRecord))
    last = Number(page.at(-1)?.id)
  }
  return last
}
