import Database from 'better-sqlite3'
import t from 'tap'
import { sqliteConnection } from '../../../src/adapters/kysely/sqlite/connection.js'
import { sqliteEngine } from '../../../src/adapters/kysely/sqlite/engine.js'
import { migrateSqlite } from '../../../src/adapters/kysely/sqlite/migrate.js'
import { transactions } from '../../../src/adapters/kysely/sqlite/transactions.js'
import { closeUnit, compileStatements, unitOfWork } from '../../../src/adapters/kysely/unit-of-work.js'
import { closeCases } from '../../../src/domain/close-cases.js'

const MOST = 4_000

await t.test('a long list takes as many statements as one id', async (t) => {
  let ran: string[] = []
  // Triggers and the statements that they run are reported as comments.
  const verbose = (statement: unknown) => String(statement).startsWith('--') || ran.push(String(statement))
  const database = new Database(':memory:', { verbose })
  await migrateSqlite(database)
  database.exec(`
    insert into departments (id, name) values (1, 'Department');
    insert into clients values (7, 'Robot', 'API', 0);
    with recursive ids (id) as (values (1) union all select id + 1 from ids where id < ${String(2 * MOST)})
      insert into cases (id, department_id, status, severity, subject, created_at, last_modified_at)
      select id, 1, 'open', 'low', '', 0, 0 from ids;
    insert into activities (cluster_key, id, case_id, department_id, type, mode, status, substatus, assigned_to, locked, pinned,
        awaiting_supervision, subject, created_at, last_modified_at)
      select id, id, id, 1, 'email', 'none', 'assigned', 'new', null, 0, 0, 0, '', 0, 0 from cases`)

  const connection = sqliteConnection(database)
  const statements = compileStatements(sqliteEngine)
  const { closing } = transactions({
    connection,
    unit: unitOfWork(connection, statements),
    closeUnit: closeUnit(connection, statements, 'wait'),
    begin: async () => connection.command('begin immediate'),
  })
  const close = closeCases({ closing, clock: { now: () => 1 } })
  const client = { actor: 'client', id: '7' } as const

  /** Closes cases, and returns how many statements that took. */
  async function statementsFor(ids: readonly string[]): Promise<number> {
    ran = []
    await close(client, ids)
    return ran.length
  }

  const first = Array.from({ length: MOST }, (_, at) => String(at + 1))
  const one = await statementsFor([String(2 * MOST)])
  t.ok(one >= 7, `${String(one)} statements are seen: begin, rights, cases, work, journal, changes, commit`)
  t.equal(await statementsFor(first), one, `${String(MOST)} cases take as many statements as one`)
  t.equal(database.prepare("select count(*) from cases where status = 'closed'").pluck().get(), MOST + 1)
  t.equal(database.prepare("select count(*) from activities where status = 'completed'").pluck().get(), MOST + 1)

  ran = []
  await Promise.all([MOST + 1, MOST + 2, MOST + 3].map((id) => close(client, [String(id)])))
  t.equal(ran.filter((statement) => statement === 'commit').length, 1, 'units of one moment share a commit')
  t.equal(ran.length, one, 'and each of their statements')
  database.close()
})
