import pg from 'pg'
import t, { type Test } from 'tap'
import { openStore } from '../../../src/adapters/kysely/open-store.js'
import { connectionConfig } from '../../../src/adapters/kysely/postgres/connect.js'
import { makeDatabase } from '../../support/postgres/database.js'
import { untilSomebodyWaits } from '../../support/postgres/somebody-waits.js'
import { problemFrom } from '../../support/refusals.js'
import { openCase, PEOPLE } from '../../support/seed.js'
import { CLIENT, closing } from '../stores.js'

const WORLD = {
  ...PEOPLE,
  departments: [...(PEOPLE.departments ?? []), { id: 3, name: 'Careful', requireSolution: true }],
  cases: [openCase(1, { department: 3, solution: 'Done' }), openCase(2, { department: 3 })],
}

async function rig(t: Test) {
  const { url, drop } = await makeDatabase(JSON.stringify(WORLD))
  const store = await openStore(url)
  const clients = [new pg.Client(connectionConfig(url)), new pg.Client(connectionConfig(url))] as const
  for (const client of clients) await client.connect()
  t.teardown(async () => {
    await store.close()
    for (const client of clients) await client.end()
    await drop()
  })
  const [beside, watching] = clients
  return { beside, watching, close: (id: string) => problemFrom(closing(store)(CLIENT, [id])) }
}

await t.test('a close that waits for an edit sees the solution that the edit leaves', async (t) => {
  const { beside, watching, close } = await rig(t)
  for (const [id, solution, code] of [
    ['1', 'null', '400-914'],
    ['2', "'Done'", undefined],
  ] as const) {
    await beside.query(`begin; update cases set solution = ${solution} where id = ${id}`)
    const closed = close(id)
    await untilSomebodyWaits(watching)
    await beside.query('commit')
    t.equal((await closed)?.code, code)
  }
})

await t.test('a close waits for nobody who has locked its department', async (t) => {
  const { beside, close } = await rig(t)
  await beside.query('begin; select from departments for update')
  t.equal(await close('1'), null)
  t.equal((await close('2'))?.code, '400-914')
  await beside.query('rollback')
})
