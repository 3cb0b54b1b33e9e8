import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { CompiledQuery, Kysely } from 'kysely'
import { readDemoWorld } from '../../src/adapters/cli/demo/demo-world.js'
import * as casework from '../../src/adapters/kysely/postgres/migrations/0001-casework.js'
import { sqliteStore } from '../../src/adapters/kysely/sqlite/store.js'
import { filledStore } from '../../src/adapters/world-format/fill-store.js'

/**
 * Keeps the tables of a release, so that later programs can show that they bring them up to date: a small SQLite file
 * with the demo world, and the statements that make the tables of PostgreSQL. Run it once for each release that has a new
 * migration: `npm run build && node dist/test/support/keep-release.js 0.1.0`.
 */
const [version] = process.argv.slice(2)
if (version === undefined || !/^\d+\.\d+\.\d+$/.test(version)) throw new Error('Name the release, such as 0.1.0.')
const folder = 'fixtures/releases'
mkdirSync(folder, { recursive: true })
await keepSqlite(join(folder, `${version}.db`))
await keepPostgres(join(folder, `${version}.sql`))

async function keepSqlite(kept: string): Promise<void> {
  const temporary = mkdtempSync(join(tmpdir(), 'casework-release-'))
  const file = join(temporary, 'casework.db')
  const world = await readDemoWorld()
  const store = await filledStore(() => sqliteStore(file, () => 0.5), world)
  await store.close()
  const database = new Database(file)
  database.pragma('journal_mode = delete')
  database.pragma('page_size = 512')
  rmSync(kept, { force: true })
  database.prepare('vacuum into ?').run(kept)
  database.close()
  rmSync(temporary, { recursive: true })
}

async function keepPostgres(kept: string): Promise<void> {
  const statements: string[] = []
  const keeping = { executeQuery: async ({ sql }: CompiledQuery) => void statements.push(sql) }
  await casework.up(keeping as unknown as Kysely<unknown>)
  statements.push(
    'create table kysely_migration (name varchar(255) not null primary key, timestamp varchar(255) not null)',
    'create table kysely_migration_lock (id varchar(255) not null primary key, is_locked integer not null default 0)',
    "insert into kysely_migration values ('0001-casework', '2026-11-29T00:00:00.000Z')",
    "insert into kysely_migration_lock values ('migration_lock', 0)",
    "insert into departments values (1, 'Service')",
    "insert into clients values (7, 'Robot', 'API', 0)",
    `insert into cases (id, department_id, status, severity, subject, created_at, last_modified_at)
       values (1, 1, 'open', 'low', 'A case', 0, 0)`,
    `insert into activities (id, case_id, department_id, type, mode, status, substatus, locked, pinned,
         awaiting_supervision, subject, created_at, last_modified_at)
       values (11, 1, 1, 'email', 'inbound', 'assigned', 'new', 0, 0, 0, 'An email', 0, 0)`,
  )
  writeFileSync(kept, `${statements.map((statement) => statement.trim()).join(';\n')};\n`)
}
