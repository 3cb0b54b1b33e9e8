import type { WorldImporter, WorldItem, WorldKind } from '../../domain/world.js'
import { checkRecord } from './check-record.js'
import { conflictProblem, type Problem } from './problems.js'
import type { RawItem } from './raw-item.js'

/** The outcome of an import: it took everything, or nothing for these reasons. */
export type ImportOutcome =
  | { readonly imported: Readonly<Record<WorldKind, number>> }
  | {
      /** The first of the problems. */
      readonly problems: readonly Problem[]
      /** How many problems there are beyond those. */
      readonly more: number
    }

/** How many problems are told. */
const MOST_TOLD = 100

/**
 * Checks every record of a world by itself, and lets a store check it against others and keep it: all, or nothing.
 * @param onProgress is told now and then how many records were read
 * @throws Refusal 503-900 when the store is too busy to begin, and each error of `items`
 */
export async function importWorld(
  store: Pick<WorldImporter, 'importWorld'>,
  items: AsyncIterable<RawItem>,
  onProgress?: (records: number) => void,
): Promise<ImportOutcome> {
  const unsound: Problem[] = []
  let found = 0
  const note = (problems: readonly Problem[]): void => {
    found += problems.length
    unsound.push(...problems.slice(0, MOST_TOLD - unsound.length))
  }
  const report = await store.importWorld(checked(items, note), onProgress)
  if ('imported' in report) return report
  const problems = [...unsound, ...report.conflicts.map(conflictProblem)].slice(0, MOST_TOLD)
  return { problems, more: found + report.conflicts.length + report.more - problems.length }
}

async function* checked(
  items: AsyncIterable<RawItem>,
  note: (problems: readonly Problem[]) => void,
): AsyncGenerator<WorldItem> {
  for await (const item of items) yield checkedItem(item, note)
}

function checkedItem(item: RawItem, note: (problems: readonly Problem[]) => void): WorldItem {
  const { place } = item
  if (!('kind' in item)) {
    note([item])
    return { place, known: null }
  }
  const record = checkRecord(item)
  if (!('problems' in record)) return { ...record, place }
  note(record.problems)
  return { place, known: record.id === null ? null : { kind: item.kind, id: record.id } }
}
