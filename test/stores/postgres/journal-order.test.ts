import pg from 'pg'
import t from 'tap'
import { openStore } from '../../../src/adapters/kysely/open-store.js'
import { connectionConfig } from '../../../src/adapters/kysely/postgres/connect.js'
import type { Store } from '../../../src/domain/ports.js'
import { makeDatabase } from '../../support/postgres/database.js'
import { untilSomebodyWaits } from '../../support/postgres/somebody-waits.js'
import { openCase, PEOPLE, seed } from '../../support/seed.js'
import { closing, inShort, USER } from '../stores.js'

const CASES = 300
const IDS = Array.from({ length: CASES }, (_, at) => String(at + 1))
const entry = (ofCase: number) =>
  `insert into journal (at, actor, kind, department_id, case_id) values (0, 'user/7', 'case_closed', 1, ${ofCase})`

const { url, drop } = await makeDatabase()
const stores = [await openStore(url), await openStore(url)] as const
await seed(stores[0], { ...PEOPLE, cases: IDS.map((id) => openCase(Number(id))) })
const [slow, quick] = [await connect(), await connect()]
t.teardown(async () => {
  await Promise.all([slow.end(), quick.end(), ...stores.map((store) => store.close())])
  await drop()
})

async function connect(): Promise<pg.Client> {
  const client = new pg.Client(connectionConfig(url))
  await client.connect()
  return client
}

function read(store: Store, after: number) {
  return store.consistently(({ journal }) => journal.read({ after, limit: 1_000, departments: null }))
}

await t.test('an entry with a higher number is held back until all lower ones are there', async (t) => {
  const { last: start } = await read(stores[1], 0)
  await slow.query(`begin; ${entry(1)}`)
  await quick.query(entry(2))
  t.match(await read(stores[1], start), { entries: [], last: start }, 'the lower number may still come')
  await slow.query('commit')
  const { entries, last } = await read(stores[1], start)
  t.strictSame(entries.map(inShort), ['case_closed 1', 'case_closed 2'])
  await slow.query(`begin; ${entry(3)}`)
  await quick.query(entry(4))
  await slow.query('rollback')
  t.strictSame((await read(stores[1], last)).entries.map(inShort), ['case_closed 4'], 'or it never comes')
})

await t.test('a writer that began first and took a number last holds up only the readers behind it', async (t) => {
  const { last: start } = await read(stores[1], 0)
  await slow.query('begin; select pg_current_xact_id()')
  await quick.query(entry(5))
  t.strictSame((await read(stores[1], start)).entries.map(inShort), ['case_closed 5'])
  await slow.query(`${entry(6)}; commit`)
  const { last } = await read(stores[1], start)
  t.strictSame((await read(stores[1], start)).entries.map(inShort), ['case_closed 5', 'case_closed 6'])
  t.strictSame((await read(stores[1], last)).entries, [])
})

await t.test('an entry that is committed while a view asks how far the journal is final', async (t) => {
  const { last: start } = await read(stores[1], 0)
  await quick.query(`
    alter function journal_end() rename to end_at_once;
    create function journal_end() returns bigint language plpgsql volatile as
      $$ begin perform pg_advisory_xact_lock_shared(7); return end_at_once(); end $$;
    select pg_advisory_lock(7)`)
  await slow.query(`begin; ${entry(7)}`)
  const reading = read(stores[1], start)
  await untilSomebodyWaits(quick)
  await slow.query('commit')
  await quick.query('select pg_advisory_unlock(7)')
  const { entries, last } = await reading
  t.strictSame(entries.map(inShort), ['case_closed 7'], 'the view begins after it has asked')
  t.equal(last, entries[0]?.number)
  await quick.query('drop function journal_end(); alter function end_at_once() rename to journal_end')
})

await t.test('a reader that polls while two processes close misses nothing and sees nothing twice', async (t) => {
  const { last: start } = await read(stores[1], 0)
  const progress = { closed: false }
  const closers = Promise.all(IDS.map((id, at) => closing(stores[at % 2] ?? stores[0])(USER, [id]))).finally(() => {
    progress.closed = true
  })
  const seen: number[] = []
  const cases: string[] = []
  for (let after = start; ; ) {
    const over = progress.closed
    const page = await read(stores[1], after)
    seen.push(...page.entries.map(({ number }) => number))
    cases.push(...page.entries.map((one) => one.case ?? ''))
    after = page.last
    if (over && page.entries.length === 0) break
  }
  await closers
  t.strictSame(
    seen,
    seen.toSorted((a, b) => a - b),
    'upwards',
  )
  t.strictSame(
    cases.toSorted((a, b) => Number(a) - Number(b)),
    IDS,
    'every close once',
  )
})
