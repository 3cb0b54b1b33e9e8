import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Test } from 'tap'
import { sqliteStore } from '../../../src/adapters/kysely/sqlite/store.js'

/**
 * Makes a database file with tables and, as any other program would, these rows: department 1, and cases 1 (open,
 * without work), 2 (open, with the open activity 21) and 3 (closed, with the completed activity 31).
 */
export async function newFile(t: Test): Promise<string> {
  const file = join(t.testdir(), 'cases.db')
  await (await sqliteStore(file, Math.random)).close()
  const database = new Database(file)
  database.exec(`
    insert into departments (id, name) values (1, 'Department');
    insert into cases (id, department_id, status, severity, subject, created_at, last_modified_at)
      values (1, 1, 'open', 'low', '', 0, 0), (2, 1, 'open', 'low', '', 0, 0), (3, 1, 'closed', 'low', '', 0, 0);
    insert into activities
      (cluster_key, id, case_id, department_id, type, mode, status, locked, pinned, awaiting_supervision, subject, created_at, last_modified_at)
      values (2, 21, 2, 1, 'task', 'none', 'in_precompletion', 0, 0, 0, '', 0, 0), (3, 31, 3, 1, 'task', 'none', 'completed', 0, 0, 0, '', 0, 0);
    insert into journal (at, actor, kind, department_id, case_id) values (0, 'user/7', 'case_closed', 1, 3)`)
  database.close()
  return file
}
