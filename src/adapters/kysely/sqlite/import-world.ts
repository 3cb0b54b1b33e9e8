import {
  type ImportReport,
  WORLD_LISTS,
  type WorldItem,
  type WorldKind,
  type WorldProblem,
} from '../../../domain/world.js'
import { checkRecord } from '../../../domain/world-rules.js'
import { rowsOf } from '../world-rows.js'
import type { ImportConnection } from './import/import-connection.js'
import { NO_PROBLEMS, type Problems, withProblems } from './import/problems.js'
import { type Staging, stagingOn } from './import/staging.js'
import { noteOutwardReferences, problemsWithin, problemsWithStored } from './import/world-checks.js'

const BATCH = 1_000

type Counts = Record<WorldKind, number>

/**
 * Imports a world as `WorldImporter` describes it. The records wait in temporary tables, so that the file is
 * locked only for the last checks and the copy, and memory stays the same however many they are.
 */
export async function importWorld(
  connection: ImportConnection,
  items: AsyncIterable<WorldItem>,
  onProgress: (records: number) => void = () => undefined,
): Promise<ImportReport> {
  const { database, stage, write } = connection
  const staging = stagingOn(database)
  try {
    await stage(() => {
      staging.create()
    })
    const { counts, problems: unsound } = await stageAll({ connection, staging, onProgress }, items)
    const within = await stage(() => {
      staging.index()
      noteOutwardReferences(database)
      return withProblems(unsound, problemsWithin(database))
    })
    if (some(within)) return await stage(() => withProblems(within, problemsWithStored(database)))
    const problems = await write(() => {
      const found = withProblems(NO_PROBLEMS, problemsWithStored(database))
      if (!some(found)) staging.copy()
      return found
    })
    return some(problems) ? problems : { imported: counts }
  } finally {
    await stage(() => {
      staging.drop()
    })
  }
}

interface StagingRun {
  readonly connection: ImportConnection
  readonly staging: Staging
  readonly onProgress: (records: number) => void
}

async function stageAll(
  { connection, staging, onProgress }: StagingRun,
  items: AsyncIterable<WorldItem>,
): Promise<{ counts: Counts; problems: Problems }> {
  const counts = Object.fromEntries(Object.values(WORLD_LISTS).map((kind) => [kind, 0])) as Counts
  let problems = NO_PROBLEMS
  let records = 0
  for await (const batch of batchesOf(items)) {
    problems = withProblems(problems, await connection.stage(() => batch.flatMap((item) => stageItem(staging, item))))
    for (const item of batch) if ('kind' in item) counts[item.kind] += 1
    onProgress((records += batch.length))
  }
  return { counts, problems }
}

/** Returns what is wrong with it. */
function stageItem(staging: Staging, item: WorldItem): readonly WorldProblem[] {
  if (!('kind' in item)) return [item]
  const checked = checkRecord(item)
  if (!('problems' in checked)) {
    for (const row of rowsOf(checked)) staging.add(row, item.place)
    return []
  }
  if (checked.id !== null) staging.addId(item.kind, checked.id, item.place)
  return checked.problems
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

function some({ problems }: Problems): boolean {
  return problems.length > 0
}
