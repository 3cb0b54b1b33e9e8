import pg from 'pg'
import type { ImportReport, WorldItem } from '../../../domain/world.js'
import { MOST_KEPT, NO_PROBLEMS, type Problems, someProblems, withProblems } from '../import/problems.js'
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
import { type Random, retried } from './retries.js'

const DIALECT = { row: ROW, join: 'join' }

/** How a world gets in. */
export interface ImportOptions {
  readonly databaseUrl: string
  readonly random: Random
  readonly onProgress?: ((records: number) => void) | undefined
}

/**
 * Imports a world as `WorldImporter` describes it, on a connection of its own. The records wait in temporary tables,
 * so that others are met only by the copy, and memory stays the same however many they are.
 */
export async function importWorld(
  { databaseUrl, random, onProgress = () => undefined }: ImportOptions,
  items: AsyncIterable<WorldItem>,
): Promise<ImportReport> {
  return withPatience(databaseUrl, async (client) => {
    const staging = await stagingOn(client)
    const { counts, problems: unsound } = await stageWorld(items, staging.add, onProgress)
    await staging.index()
    for (const statement of NOTE_OUTWARD_REFERENCES) await client.query(statement)
    const within = await check(client, unsound, checksWithin(DIALECT))
    if (someProblems(within)) return check(client, within, checksWithStored(DIALECT))
    const problems = await retried(random, () => write(client, databaseUrl, staging))
    if (someProblems(problems)) return problems
    await client.query(`analyze ${WORLD_TABLES.join()}`)
    return { imported: counts }
  })
}

/** Copies a world that fits what is stored; returns why it does not. */
async function write(client: pg.Client, databaseUrl: string, staging: Staging): Promise<Problems> {
  try {
    await client.query('begin')
    await reserveJournal(client)
    const found = await check(client, NO_PROBLEMS, checksWithStored(DIALECT))
    if (someProblems(found)) {
      await client.query('rollback')
      return found
    }
    await staging.copy()
    const { rows } = await client.query(THIS_TRANSACTION)
    await commit(client, databaseUrl, rows[0] as Transaction)
    return NO_PROBLEMS
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    if (error instanceof pg.DatabaseError && error.code?.startsWith('23')) return collision(client, error)
    throw error
  }
}

/** Somebody else was quicker: whatever does not fit any more is told like all else. */
async function collision(client: pg.Client, error: pg.DatabaseError): Promise<Problems> {
  const found = await check(client, NO_PROBLEMS, checksWithStored(DIALECT))
  if (someProblems(found)) return found
  throw error
}

async function check(client: pg.Client, before: Problems, checks: readonly Check[]): Promise<Problems> {
  let problems = before
  for (const { query, problem } of checks) {
    const { rows } = await client.query<Finding & { readonly total: number }>(
      `select place, id, other, count(*) over () as total from (${query}) found limit ${String(MOST_KEPT)}`,
    )
    problems = withProblems(problems, rows.map(problem), (rows[0]?.total ?? 0) - rows.length)
  }
  return problems
}
