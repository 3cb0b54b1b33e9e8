import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import t from 'tap'
import { openSqlite } from '../../../src/adapters/kysely/sqlite/open.js'
import { readStored } from '../../support/stored.js'
import { newFile } from './new-file.js'

const HEADER = 32
const FRAME_HEADER = 24
const COMMITS = 12
const TORN = 60

/** How many of the commits a file holds: each closes a case with its work and says so in the journal. */
function kept(file: string): number {
  const { cases, activities, journal } = readStored(file)
  const closed = cases.filter(({ id, status }) => id >= 100 && status === 'closed').length
  const completed = activities.filter(({ id, status }) => id >= 100 && status === 'completed').length
  const told = journal.filter(({ case_id: of }) => Number(of) >= 100).length
  if (closed !== completed || closed !== told) throw new Error(`Half: ${[closed, completed, told].join()}`)
  return closed
}

void t.test('a log that ends anywhere', async (t) => {
  const file = await newFile(t)
  const writer = openSqlite(file)
  writer.pragma('wal_autocheckpoint = 0')
  for (let id = 100; id < 100 + COMMITS; id += 1) {
    writer.exec(`
      insert into cases (id, department_id, status, severity, subject, created_at, last_modified_at)
        values (${String(id)}, 1, 'open', 'low', '', 0, 0);
      insert into activities (cluster_key, id, case_id, department_id, type, mode, status, locked, pinned, awaiting_supervision,
        subject, created_at, last_modified_at)
        values (${String(id)}, ${String(id)}, ${String(id)}, 1, 'task', 'none', 'in_precompletion', 0, 0, 0, '', 0, 0)`)
  }
  writer.pragma('wal_checkpoint(TRUNCATE)')
  const ends: number[] = []
  for (let id = 100; id < 100 + COMMITS; id += 1) {
    writer.exec(`begin immediate;
      update activities set status = 'completed' where id = ${String(id)};
      update cases set status = 'closed' where id = ${String(id)};
      insert into journal (at, actor, kind, department_id, case_id) values (0, 'user/7', 'case_closed', 1, ${String(id)});
      commit`)
    ends.push(readFileSync(`${file}-wal`).length)
  }
  const log = readFileSync(`${file}-wal`)
  const frame = FRAME_HEADER + Number(writer.pragma('page_size', { simple: true }))

  const folder = join(t.testdirName, 'torn')
  mkdirSync(folder)
  const copy = join(folder, 'copy.db')
  /**
   * Opens the files that a crash would have left, as the service does; returns how many commits they have, and whether
   * they are sound.
   */
  function recovered(tail: Buffer): number {
    copyFileSync(file, copy)
    writeFileSync(`${copy}-wal`, tail)
    const database = openSqlite(copy)
    const sound = database.pragma('integrity_check', { simple: true })
    database.close()
    if (sound !== 'ok') throw new Error(String(sound))
    return kept(copy)
  }
  const commitsIn = (length: number) => ends.filter((end) => end <= length).length

  for (let length = HEADER; length <= log.length; length += frame) {
    t.equal(recovered(log.subarray(0, length)), commitsIn(length), `cut behind ${String(length)} bytes`)
  }
  const anywhere = fc.nat({ max: log.length })
  const cut = fc.property(anywhere, (length) => recovered(log.subarray(0, length)) === commitsIn(length))
  fc.assert(cut, { numRuns: TORN, seed: 20_261_123 })
  const torn = fc.property(anywhere, fc.uint8Array({ minLength: 1, maxLength: 9_000 }), (length, noise) => {
    return recovered(Buffer.concat([log.subarray(0, length), noise])) === commitsIn(length)
  })
  fc.assert(torn, { numRuns: TORN, seed: 20_261_123 })
  t.pass('what was committed before the cut is there, and nothing half, wherever the log is cut or goes on in noise')
  writer.close()
})
