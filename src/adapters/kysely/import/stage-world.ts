import {
  type PlacedRecord,
  WORLD_LISTS,
  type WorldItem,
  type WorldKind,
  type WorldProblem,
} from '../../../domain/world.js'
import { isJournalGap } from '../../../domain/world-journal.js'
import { checkRecord } from '../../../domain/world-rules.js'
import { isObject } from '../../../domain/world-shapes.js'
import { keyOf, rowsOf, TABLE_OF, type WorldTable } from '../world-rows.js'
import { NO_PROBLEMS, type Problems, withProblems } from './problems.js'

const BATCH = 1_000

/** A row that waits to be checked against others, with the place it comes from. */
export interface StagedRow {
  readonly table: WorldTable
  readonly place: string
  /** Only the id for a record that is not sound, so that others may refer to it. */
  readonly row: Readonly<Record<string, string | number | null>>
}

/** What staging a world has found. */
export interface StagedWorld {
  readonly counts: Record<WorldKind, number>
  /** What is wrong with records by themselves. */
  readonly problems: Problems
}

/**
 * Checks each record of a world by itself and hands its rows on, some at a time.
 * @param keep lets the rows wait
 * @param onProgress is told now and then how many records were read
 */
export async function stageWorld(
  items: AsyncIterable<WorldItem>,
  keep: (rows: readonly StagedRow[]) => Promise<void>,
  onProgress: (records: number) => void,
): Promise<StagedWorld> {
  const counts = Object.fromEntries(Object.values(WORLD_LISTS).map((kind) => [kind, 0])) as StagedWorld['counts']
  let problems = NO_PROBLEMS
  let records = 0
  for await (const batch of batchesOf(items)) {
    const staged = batch.map(stagedOf)
    await keep(staged.flatMap(({ rows }) => rows))
    problems = withProblems(
      problems,
      staged.flatMap((one) => one.problems),
    )
    for (const item of batch) if (isRecord(item)) counts[item.kind] += 1
    onProgress((records += batch.length))
  }
  return { counts, problems }
}

/** What is no more than a number of the journal is not a record to count. */
function isRecord(item: WorldItem): item is PlacedRecord {
  return 'kind' in item && !(item.kind === 'journal' && isObject(item.value) && isJournalGap(item.value))
}

function stagedOf(item: WorldItem): {
  readonly rows: readonly StagedRow[]
  readonly problems: readonly WorldProblem[]
} {
  if (!('kind' in item)) return { rows: [], problems: [item] }
  const checked = checkRecord(item)
  if (!('problems' in checked)) {
    const rows = rowsOf(checked).map(({ table, member, row }) => ({
      table,
      place: item.place + member,
      row: { ...row },
    }))
    return { rows, problems: [] }
  }
  const known =
    checked.id === null
      ? []
      : [{ table: TABLE_OF[item.kind], place: item.place, row: { [keyOf(item.kind)]: Number(checked.id) } }]
  return { rows: known, problems: checked.problems }
}

async function* batchesOf(items: AsyncIterable<WorldItem>): AsyncGenerator<readonly WorldItem[]> {
  let batch: WorldItem[] = []
  for await (const item of items) {
    batch.push(item)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
