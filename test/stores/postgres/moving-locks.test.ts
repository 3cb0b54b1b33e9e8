import type pg from 'pg'
import t, { type Test } from 'tap'
import { completeActivities } from '../../../src/domain/complete-activities.js'
import { moveActivities } from '../../../src/domain/move-activities.js'
import { pullActivities } from '../../../src/domain/pull-activities.js'
import { untilSomebodyWaits } from '../../support/postgres/somebody-waits.js'
import { problemFrom } from '../../support/refusals.js'
import { heldEmail, openCase, PEOPLE, QUEUED, seed } from '../../support/seed.js'
import { Opened } from '../opened.js'
import { NOW, USER } from '../stores.js'

const WORLD = {
  ...PEOPLE,
  roles: [
    { id: 1, name: 'Agent', actions: ['Activity:Pick Activities', 'Activity:Complete'] },
    { id: 2, name: 'B', actions: [] },
  ],
  cases: [openCase(1), openCase(2), openCase(3)],
  activities: [
    heldEmail(11, 1, QUEUED),
    heldEmail(12, 1),
    heldEmail(13, 1),
    heldEmail(21, 2, QUEUED),
    heldEmail(22, 2),
    heldEmail(31, 3, { ...QUEUED, case: null }),
  ],
}

async function rig(t: Test) {
  const opened = new Opened()
  t.teardown(() => opened.close())
  const url = await opened.postgres()
  const store = await opened.store(url)
  await seed(store, WORLD)
  const needs = { atomically: store.atomically, clock: { now: () => NOW } }
  const [beside, watching] = [await opened.client(url), await opened.client(url)]
  return {
    ...{
      beside,
      watching,
      move: moveActivities(needs),
      pull: pullActivities(needs),
      complete: completeActivities(needs),
    },
  }
}

const lock = (client: pg.Client, table: 'cases' | 'activities', id: number, how = '') =>
  client.query(`select 1 from ${table} where id = ${String(id)} for update ${how}`)

/** Whether a row is free. */
async function isFree(client: pg.Client, table: 'cases' | 'activities', id: number): Promise<boolean> {
  const { rows } = await lock(client, table, id, 'skip locked')
  return rows.length === 1
}

await t.test('two opposite moves lock both cases in the order of their ids', async (t) => {
  const { beside, watching, move } = await rig(t)
  await beside.query('begin')
  await lock(beside, 'cases', 1)
  const moves = Promise.all([move(USER, ['12'], '2'), move(USER, ['22'], '1')])
  await untilSomebodyWaits(watching, 2)
  t.ok(await isFree(watching, 'cases', 2), 'the one that leaves case 2 has not locked it')
  t.ok(await isFree(watching, 'activities', 22))
  await beside.query('commit')
  await moves
  t.pass('both are done')
})

await t.test('a pull passes over locked rows, and waits for none of them', async (t) => {
  const { beside, pull } = await rig(t)
  const idsOf = async (most: number) => (await pull(USER, most)).value.map(({ id }) => id)
  await beside.query('begin')
  await lock(beside, 'cases', 1)
  t.strictSame(await idsOf(1), ['21'], 'a case that is being closed')
  await lock(beside, 'activities', 31)
  t.match(await problemFrom(pull(USER, 1)), { code: '503-900' }, 'others have all that waits for long')
  await beside.query('commit')
  t.strictSame(await idsOf(25), ['11', '31'])
  t.strictSame(await idsOf(25), [])
})

await t.test('a pull looks again where others have all that waits', async (t) => {
  const { beside, watching, pull } = await rig(t)
  await beside.query('begin; select 1 from cases for update; select 1 from activities for update')
  const pulled = pull(USER, 25)
  const undone = `select 1 from pg_stat_activity
    where datname = current_database() and application_name = 'casework' and query = 'rollback'`
  while ((await watching.query(undone)).rowCount === 0);
  await beside.query("update activities set status = 'in_workflow' where id = 11; commit")
  t.strictSame(
    (await pulled).value.map(({ id }) => id),
    ['21', '31'],
  )
})

await t.test('an activity that moves while its case is being locked', async (t) => {
  const { beside, watching, complete } = await rig(t)
  await beside.query('begin')
  await lock(beside, 'cases', 1)
  const completed = complete(USER, [{ id: '12', lastModified: Date.parse('2026-11-01T00:00:00.000Z') }])
  await untilSomebodyWaits(watching)
  // Without triggers, which would share the lock of case 2.
  await beside.query("set local session_replication_role = 'replica'; update activities set case_id = 2 where id = 12")
  await watching.query('begin')
  await lock(watching, 'cases', 2)
  await beside.query('commit')
  await untilSomebodyWaits(beside)
  t.ok(await isFree(beside, 'activities', 12), 'the activity is not locked before its new case')
  await watching.query('commit')
  t.match((await completed).value, [{ activity: '12', case: { id: '2', status: 'open' } }])
})
