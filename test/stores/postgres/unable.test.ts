import pg from 'pg'
import t, { type Test } from 'tap'
import { send } from '../../../src/adapters/contract/send.js'
import { openStore } from '../../../src/adapters/kysely/open-store.js'
import { connectionConfig } from '../../../src/adapters/kysely/postgres/connect.js'
import { isPassing, isUnable, LostConnection, meaningOf } from '../../../src/adapters/kysely/postgres/failures.js'
import { pickActivities } from '../../../src/domain/pick-activities.js'
import { startServer } from '../../../src/process/server.js'
import { bareDatabase, makeDatabase } from '../../support/postgres/database.js'
import { problemFrom } from '../../support/refusals.js'
import { heldEmail, openCase, PEOPLE, QUEUED } from '../../support/seed.js'
import { TOKENS } from '../../support/tokens.js'
import { closing, NOW, stateOf, USER } from '../stores.js'

const WORLD = {
  ...PEOPLE,
  cases: [1, 2, 3, 4].map((id) => openCase(id)),
  activities: [heldEmail(11, 1, QUEUED)],
}
const TOO_BUSY = { code: '503-900', details: {} }

async function rig(t: Test) {
  const { url, drop } = await makeDatabase(JSON.stringify(WORLD))
  const store = await openStore(url)
  const beside = new pg.Client(connectionConfig(url))
  await beside.connect()
  const listen = { host: '127.0.0.1', port: 0, basePath: '', logLevel: 'silent' }
  const server = await startServer({ store, clock: { now: () => NOW }, tokens: TOKENS, ...listen })
  t.teardown(async () => {
    await server.stop()
    await beside.end()
    await drop()
  })
  const name = new URL(url).pathname.slice(1)
  const ready = async () => (await send(server.url, { method: 'GET', path: '/health/ready', headers: {} })).status
  return { store, beside, name, ready }
}

await t.test('a disk without room: every change is told to come again, and then it heals', async (t) => {
  const { store, beside, ready } = await rig(t)
  t.equal(await ready(), 200)
  // The trial meets the same server: there, too, a page cannot be had.
  await beside.query(`
    create function full_disk() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$;
    create trigger full_disk before update on cases execute function full_disk();
    create trigger full_disk before update on activities execute function full_disk();
    create trigger full_disk before update on store execute function full_disk()`)
  const pick = pickActivities({ atomically: store.atomically, clock: { now: () => NOW } })
  const picked = pick(USER, {
    seen: [{ id: '11', lastModified: Date.parse('2026-11-01T00:00:00.000Z') }],
    unpin: false,
  })
  t.strictSame(await problemFrom(picked), TOO_BUSY, 'a unit of work')
  const closed = ['1', '2', '3'].map((id) => problemFrom(closing(store)(USER, [id])))
  t.strictSame(await Promise.all(closed), [TOO_BUSY, TOO_BUSY, TOO_BUSY], 'closes in a batch')
  t.equal(await ready(), 503)
  t.strictSame((await stateOf(store, ['1', '2'])).status, ['open', 'open'], 'reading goes on')
  await beside.query(`
    drop trigger full_disk on cases; drop trigger full_disk on activities; drop trigger full_disk on store`)
  t.equal(await ready(), 200)
  t.equal(await problemFrom(closing(store)(USER, ['1'])), null)
})

await t.test('a database that takes no changes, for sessions from now on', async (t) => {
  const { store, beside, name, ready } = await rig(t)
  await beside.query(`alter database ${name} set default_transaction_read_only = on`)
  // Sessions that began before may write on: they are ended.
  await beside.query(
    `select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '${name}' and pid <> pg_backend_pid()`,
  )
  t.strictSame(await problemFrom(closing(store)(USER, ['1', '2'])), TOO_BUSY)
  t.strictSame(await problemFrom(closing(store)(USER, ['3'])), TOO_BUSY)
  t.equal(await ready(), 503)
  await beside.query('set transaction_read_only = off')
  await beside.query(
    `set default_transaction_read_only = off; alter database ${name} reset default_transaction_read_only`,
  )
  t.equal(await problemFrom(closing(store)(USER, ['1'])), null, 'sessions that cannot write are not used again')
  // A view may still have such a session, until it was idle for a while.
  await beside.query(
    `select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '${name}' and pid <> pg_backend_pid()`,
  )
  t.equal(await ready(), 200)
})

await t.test('a role that may only read is refused at the start', async (t) => {
  const { url, drop } = await makeDatabase(JSON.stringify(WORLD))
  const owner = new pg.Client(connectionConfig(url))
  await owner.connect()
  const role = `reader_${String(process.pid)}`
  t.teardown(async () => {
    await owner.query(`drop owned by ${role}; drop role ${role}`)
    await owner.end()
    await drop()
  })
  await owner.query(`create role ${role} login; grant select on all tables in schema public to ${role}`)
  const asReader = Object.assign(new URL(url), { username: role }).href
  await t.rejects(openStore(asReader), {
    message:
      'The role may not write to the database: it lacks insert on cases, update on cases, insert on activities, ' +
      'update on activities, insert on notes, delete on notes, insert on journal, insert on idempotency_keys, ' +
      'update on idempotency_keys, delete on idempotency_keys, insert on webhooks, update on webhooks, ' +
      'delete on webhooks, insert on webhook_retries, update on webhook_retries, delete on webhook_retries, ' +
      'insert on delivery_lease, update on delivery_lease, delete on delivery_lease, insert on store, update on store',
  })
  await owner.query(`grant insert, update on cases, activities, journal, store, idempotency_keys to ${role}`)
  await owner.query(`grant insert, update, delete on webhooks, webhook_retries, delivery_lease to ${role}`)
  await owner.query(`grant insert, delete on notes to ${role}; grant delete on idempotency_keys to ${role}`)
  await (await openStore(asReader)).close()
})

const CLASSES: readonly (readonly [code: string, meaning: 'lost' | 'passing' | 'unable' | 'defect'])[] = [
  ['08006', 'lost'],
  ['57P01', 'lost'],
  ['25P03', 'lost'],
  ['40001', 'passing'],
  ['40003', 'passing'],
  ['40P01', 'passing'],
  ['25006', 'unable'],
  ['53100', 'unable'],
  ['53200', 'unable'],
  ['55P03', 'unable'],
  ['55006', 'unable'],
  ['57014', 'unable'],
  ['58030', 'unable'],
  ['F0000', 'unable'],
  ['XX001', 'unable'],
  ['42501', 'unable'],
  ['25P02', 'defect'],
  ['22003', 'defect'],
  ['23514', 'defect'],
  ['42P01', 'defect'],
  ['54000', 'defect'],
]

await t.test('what the server says is told by its class', async (t) => {
  const { url, drop } = await bareDatabase()
  const client = new pg.Client(connectionConfig(url))
  await client.connect()
  t.teardown(async () => {
    await client.end()
    await drop()
  })
  for (const [code, meaning] of CLASSES) {
    const raised = client.query(`do $$ begin raise exception 'a failure' using errcode = '${code}'; end $$`)
    const error = meaningOf(await raised.catch((failure: unknown) => failure))
    const found =
      error instanceof LostConnection ? 'lost' : isPassing(error) ? 'passing' : isUnable(error) ? 'unable' : 'defect'
    t.equal(found, meaning, code)
  }
})
