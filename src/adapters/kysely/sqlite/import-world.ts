import type Database from 'better-sqlite3'
import type { ImportReport, WorldItem, WorldProblem } from '../../../domain/world.js'
import { NO_PROBLEMS, someProblems, withProblems } from '../import/problems.js'
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
  { database, stage, write }: ImportConnection,
  items: AsyncIterable<WorldItem>,
  onProgress: (records: number) => void = () => undefined,
): Promise<ImportReport> {
  const staging = stagingOn(database)
  const problemsWithStored = () => withProblems(NO_PROBLEMS, problemsOf(database, checksWithStored(DIALECT)))
  try {
    await stage(() => {
      staging.create()
    })
    const keep = (rows: Parameters<typeof staging.add>[0]) => stage(() => staging.add(rows))
    const { counts, problems: unsound } = await stageWorld(items, keep, onProgress)
    const within = await stage(() => {
      staging.index()
      for (const statement of NOTE_OUTWARD_REFERENCES) database.exec(statement)
      return withProblems(unsound, problemsOf(database, checksWithin(DIALECT)))
    })
    if (someProblems(within))
      return await stage(() => withProblems(within, problemsOf(database, checksWithStored(DIALECT))))
    const problems = await write(() => {
      const found = problemsWithStored()
      if (!someProblems(found)) staging.copy()
      return found
    })
    return someProblems(problems) ? problems : { imported: counts }
  } finally {
    await stage(() => {
      staging.drop()
    })
  }
}

function* problemsOf(database: Database.Database, checks: readonly Check[]): Generator<WorldProblem> {
  for (const { query, problem } of checks) {
    for (const finding of database.prepare<[], Finding>(query).iterate()) yield problem(finding)
  }
}
