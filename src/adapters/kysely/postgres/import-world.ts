import pg from 'pg'
import type { ImportReport, WorldItem } from '../../../domain/world.js'
import type { Chance } from '../chance.js'
import { renewEpoch } from '../epoch.js'
import { type Conflicts, MOST_KEPT, NO_CONFLICTS, someConflicts, withConflicts } from '../import/conflicts.js'
import { stageWorld } from '../import/stage-world.js'
import {
  type Check,
  checksWithin,
  checksWithStored,
  type Finding,
  NOTE_OUTWARD_REFERENCES,
} from '../import/world-checks.js'
import { WORLD_TABLES } from '../world-rows.js'
import { commit } from './commit.js'
import { THIS_TRANSACTION, type Transaction } from './commit-status.js'
import { reserveJournal } from './import/journal.js'
import { ROW, type Staging, stagingOn } from './import/staging.js'
import { withPatience } from './patient.js'
import { retried } from './retries.js'

const DIALECT = { row: ROW, join: 'join' }

/** How a world gets in. */
export interface ImportOptions extends Chance {
  readonly databaseUrl: string
  readonly onProgress?: ((records: number) => void) | undefined
}

/**
 * Imports a world as `WorldImporter` describes it, on a connection of its own. The records wait in temporary tables,
 * so that others are met only by the copy, and memory stays the same however many they are.
 */
export async function importWorld(
  { databaseUrl, random, newSecret, onProgress = () => undefined }: ImportOptions,
  items: AsyncIterable<WorldItem>,
): Promise<ImportReport> {
  return withPatience(databaseUrl, async (client) => {
    const staging = await stagingOn(client)
    const { counts, isSound } = await stageWorld(items, { keep: staging.add, newSecret, onProgress })
    await staging.index()
    for (const statement of NOTE_OUTWARD_REFERENCES) await client.query(statement)
    const within = await check(client, NO_CONFLICTS, checksWithin(DIALECT))
    if (!isSound || someConflicts(within)) return check(client, within, checksWithStored(DIALECT))
    const conflicts = await retried(random, () => write({ client, databaseUrl, random, staging }))
    if (someConflicts(conflicts)) return conflicts
    await client.query(`analyze ${[...WORLD_TABLES, 'open_case_list', 'open_work_list'].join()}`)
    return { imported: counts }
  })
}

interface Writing extends Pick<ImportOptions, 'databaseUrl' | 'random'> {
  readonly client: pg.Client
  readonly staging: Staging
}

/** Copies a world that fits the store; returns the conflicts where it does not fit. */
async function write({ client, databaseUrl, random, staging }: Writing): Promise<Conflicts> {
  try {
    await client.query('begin')
    await reserveJournal(client)
    const found = await check(client, NO_CONFLICTS, checksWithStored(DIALECT))
    if (someConflicts(found)) {
      await client.query('rollback')
      return found
    }
    await staging.copy()
    await client.query(renewEpoch(random))
    const { rows } = await client.query(THIS_TRANSACTION)
    await commit(client, databaseUrl, rows[0] as Transaction)
    return NO_CONFLICTS
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    if (error instanceof pg.DatabaseError && error.code?.startsWith('23')) return collision(client, error)
    throw error
  }
}

/** Another writer was quicker: its rows are found as conflicts like any others. */
async function collision(client: pg.Client, error: pg.DatabaseError): Promise<Conflicts> {
  const found = await check(client, NO_CONFLICTS, checksWithStored(DIALECT))
  if (someConflicts(found)) return found
  throw error
}

async function check(client: pg.Client, before: Conflicts, checks: readonly Check[]): Promise<Conflicts> {
  let conflicts = before
  for (const { query, conflict } of checks) {
    const { rows } = await client.query<Finding & { readonly total: number }>(
      `select place, id, other, count(*) over () as total from (${query}) found limit ${String(MOST_KEPT)}`,
    )
    conflicts = withConflicts(conflicts, rows.map(conflict), (rows[0]?.total ?? 0) - rows.length)
  }
  return conflicts
}
