import Database from 'better-sqlite3'
import t from 'tap'
import { sqliteConnection } from '../../../src/adapters/kysely/sqlite/connection.js'
import { sqliteEngine } from '../../../src/adapters/kysely/sqlite/engine.js'
import { migrateSqlite } from '../../../src/adapters/kysely/sqlite/migrate.js'
import { compileStatements, unitOfWork } from '../../../src/adapters/kysely/unit-of-work.js'
import type { Progress } from '../../../src/domain/delivery.js'
import { NOW } from '../stores.js'

const MOST = 1_000

await t.test('the deliveries of a thousand webhooks take as many statements as those of one', async (t) => {
  let ran = 0
  // Triggers and the statements that they run are reported as comments.
  const verbose = (statement: unknown) => String(statement).startsWith('--') || (ran += 1)
  const database = new Database(':memory:', { verbose })
  await migrateSqlite(database)
  database.exec(`
    insert into clients values (7, 'Robot', 'API', 0);
    with recursive ids (id) as (values (1) union all select id + 1 from ids where id < ${String(MOST)})
      insert into webhooks (id, client_id, url, kinds, ordered, enabled, secret, revision, after_seq, failures, attempts)
      select id, 7, 'https://crm.example/', 'case_closed', 0, 1, 'whsec_one', 1, 0, 0, '[]' from ids`)
  const { deliveries } = unitOfWork(sqliteConnection(database), compileStatements(sqliteEngine))
  await deliveries.lease({ holder: 'one', now: NOW, until: NOW + 1 })

  /** How many statements it takes to keep the progress of so many webhooks. */
  async function statementsFor(count: number, after: number): Promise<number> {
    const aside = (number: number) => ({ number, failures: 1, retryAt: NOW })
    const progress = Array.from(
      { length: count },
      (_, at): Progress => ({
        ...{
          id: String(at + 1),
          revision: 1,
          after,
          failures: 1,
          retryAt: NOW,
          disable: after === 9 ? 'failed' : null,
        },
        ...{ attempts: [{ number: after, at: NOW, duration: 1, status: 500, failure: 'status' }] },
        ...{ setAside: [aside(after), aside(after + 100)], settled: [after - 1] },
      }),
    )
    ran = 0
    await deliveries.keep('one', progress, NOW)
    return ran
  }

  async function statementsOfEndpoints(): Promise<number> {
    ran = 0
    t.equal((await deliveries.endpoints()).length, MOST)
    return ran
  }

  const none = await statementsOfEndpoints()
  const one = await statementsFor(1, 1)
  t.ok(one >= 5, `${String(one)} statements are seen: lease, webhooks, progress, set aside, settled`)
  t.equal(await statementsFor(MOST, 2), one)
  t.equal(await statementsOfEndpoints(), none)
  t.equal(await statementsFor(MOST, 9), one + 1, 'and one for the journal')
  t.equal(database.prepare('select count(*) from journal').pluck().get(), MOST)
  t.equal(database.prepare('select count(*) from webhook_retries').pluck().get(), 4 * MOST + 1)
  database.close()
})
