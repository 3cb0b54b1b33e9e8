import type Database from 'better-sqlite3'
import type { ImportReport, WorldConflict, WorldItem } from '../../../domain/world.js'
import type { Chance } from '../chance.js'
import { renewEpoch } from '../epoch.js'
import { NO_CONFLICTS, someConflicts, withConflicts } from '../import/conflicts.js'
import { stageWorld } from '../import/stage-world.js'
import {
  type Check,
  checksWithin,
  checksWithStored,
  type Finding,
  NOTE_OUTWARD_REFERENCES,
} from '../import/world-checks.js'
import type { ImportConnection } from './import/import-connection.js'
import { stagingOn } from './import/staging.js'

const DIALECT = { row: 'rowid', join: 'cross join' }

/**
 * Imports a world as `WorldImporter` describes it. The records wait in temporary tables, so that the file is
 * locked only for the last checks and the copy, and memory stays the same however many they are.
 */
export async function importWorld(
  { database, stage, write, random, newSecret }: ImportConnection & Chance,
  items: AsyncIterable<WorldItem>,
  onProgress: (records: number) => void = () => undefined,
): Promise<ImportReport> {
  const staging = stagingOn(database)
  const conflictsWithStored = () => withConflicts(NO_CONFLICTS, conflictsOf(database, checksWithStored(DIALECT)))
  try {
    await stage(() => {
      staging.create()
    })
    const keep = (rows: Parameters<typeof staging.add>[0]) => stage(() => staging.add(rows))
    const { counts, isSound } = await stageWorld(items, { keep, newSecret, onProgress })
    const within = await stage(() => {
      staging.index()
      for (const statement of NOTE_OUTWARD_REFERENCES) database.exec(statement)
      return withConflicts(NO_CONFLICTS, conflictsOf(database, checksWithin(DIALECT)))
    })
    if (!isSound || someConflicts(within))
      return await stage(() => withConflicts(within, conflictsOf(database, checksWithStored(DIALECT))))
    const conflicts = await write(() => {
      const found = conflictsWithStored()
      if (!someConflicts(found)) {
        staging.copy()
        database.exec(renewEpoch(random))
      }
      return found
    })
    return someConflicts(conflicts) ? conflicts : { imported: counts }
  } finally {
    await stage(() => {
      staging.drop()
    })
  }
}

function* conflictsOf(database: Database.Database, checks: readonly Check[]): Generator<WorldConflict> {
  for (const { query, conflict } of checks) {
    for (const finding of database.prepare<[], Finding>(query).iterate()) yield conflict(finding)
  }
}
