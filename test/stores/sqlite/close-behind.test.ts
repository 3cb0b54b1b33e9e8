import Database from 'better-sqlite3'
import t from 'tap'
import { sqliteStore } from '../../../src/adapters/kysely/sqlite/store.js'
import { closeCases } from '../../../src/domain/close-cases.js'
import { problemFrom } from '../../support/refusals.js'
import { newFile } from './new-file.js'

await t.test('a case that is closed between the rules and the close', async (t) => {
  const file = await newFile(t)
  const database = new Database(file)
  database.exec(`
    insert into clients values (7, 'Robot', 'API', 0);
    update activities set status = 'awaiting_assignment' where id = 21;
    create trigger someone_else after update of status on activities when new.status = 'completed'
    begin update cases set status = 'closed' where id = new.case_id; end`)

  // No lock is lost on SQLite: a trigger closes the case between the rules and the close instead.
  const store = await sqliteStore(file, Math.random)
  const close = closeCases({ closing: store.closing, clock: { now: () => 1 } })
  t.strictSame(await problemFrom(close({ actor: 'client', id: '7' }, ['2'])), {
    code: '400-253',
    details: { ids: ['2'] },
  })
  await store.close()

  t.strictSame(database.prepare('select id, status from cases').all(), [
    { id: 1, status: 'open' },
    { id: 2, status: 'open' },
    { id: 3, status: 'closed' },
  ])
  t.equal(database.prepare('select status from activities where id = 21').pluck().get(), 'awaiting_assignment')
  t.equal(database.prepare('select count(*) from journal').pluck().get(), 1, 'no trace in the journal')
  database.close()
})
