import { isJournalGap, type PlacedRecord, WORLD_LISTS, type WorldItem, type WorldKind } from '../../../domain/world.js'
import type { NewSecret } from '../chance.js'
import { keyOf, rowsOf, TABLE_OF, type WorldTable } from '../world-rows.js'

const BATCH = 1_000

/** A row that waits to be checked against others, with the place it comes from. */
export interface StagedRow {
  readonly table: WorldTable
  readonly place: string
  /** Only the id for a record that is not sound, so that others may refer to it. */
  readonly row: Readonly<Record<string, string | number | null>>
}

/** The findings of staging a world. */
export interface StagedWorld {
  readonly counts: Record<WorldKind, number>
  /** Whether every record is sound by itself. */
  readonly isSound: boolean
}

/** What staging a world needs. */
export interface StageOptions {
  /** Lets rows wait. */
  readonly keep: (rows: readonly StagedRow[]) => Promise<void>
  /** Makes the secrets of webhooks, which no world has. */
  readonly newSecret: NewSecret
  /** Is told now and then how many records were read. */
  readonly onProgress: (records: number) => void
}

/** Hands on the rows of a world, some at a time. */
export async function stageWorld(
  items: AsyncIterable<WorldItem>,
  { keep, newSecret, onProgress }: StageOptions,
): Promise<StagedWorld> {
  const counts = Object.fromEntries(Object.values(WORLD_LISTS).map((kind) => [kind, 0])) as StagedWorld['counts']
  let isSound = true
  let records = 0
  for await (const batch of batchesOf(items)) {
    await keep(batch.flatMap((item) => rowsToStage(item, newSecret)))
    for (const item of batch) {
      if (!isRecord(item)) isSound = false
      else if (!isJournalGap(item)) counts[item.kind] += 1
    }
    onProgress((records += batch.length))
  }
  return { counts, isSound }
}

function isRecord(item: WorldItem): item is PlacedRecord {
  return 'record' in item
}

function rowsToStage(item: WorldItem, newSecret: NewSecret): StagedRow[] {
  const { place } = item
  if (isRecord(item)) {
    return rowsOf(item, newSecret).map(({ table, member, row }) => ({ table, place: place + member, row: { ...row } }))
  }
  const { known } = item
  if (known === null) return []
  return [{ table: TABLE_OF[known.kind], place, row: { [keyOf(known.kind)]: Number(known.id) } }]
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
