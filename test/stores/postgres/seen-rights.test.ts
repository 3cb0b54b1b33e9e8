import { setImmediate as turnEnds } from 'node:timers/promises'
import pg from 'pg'
import t, { type Test } from 'tap'
import { connectionConfig } from '../../../src/adapters/kysely/postgres/connect.js'
import { type PresumedRights, seenRights } from '../../../src/adapters/kysely/postgres/seen-rights.js'
import { patientUnit } from '../../../src/adapters/kysely/postgres/unit.js'
import { Alone } from '../../../src/adapters/kysely/together/lane.js'
import { makeDatabase } from '../../support/postgres/database.js'
import { PEOPLE } from '../../support/seed.js'
import { USER } from '../stores.js'

const WORLD = JSON.stringify(PEOPLE)
const GRANTED = `insert into role_actions select role_id, 'Case:Fly' from user_roles where user_id = ${USER.id}`

/** What is presumed of a user in the group after one in which they were, on a connection of its own. */
async function rig(t: Test) {
  const { url, drop } = await makeDatabase(WORLD)
  const client = new pg.Client(connectionConfig(url))
  await client.connect()
  t.teardown(async () => {
    await client.end()
    await drop()
  })
  const { authContexts } = patientUnit(client, Promise.resolve(), () => undefined)
  const seen = seenRights()
  const first = seen.presumedIn(authContexts, false)
  await first.authContexts.contextOf(USER)
  await first.hold(true)
  const presumed = async (isEarly: boolean) => {
    const rights = seen.presumedIn(authContexts, isEarly)
    // What is asked ahead is on its way.
    await turnEnds()
    return rights
  }
  return { client, presumed }
}

const actionsIn = async ({ authContexts }: PresumedRights) => {
  const context = await authContexts.contextOf(USER)
  return context?.actor === 'user' ? context.actions : new Set<string>()
}

await t.test('rights that were asked ahead are good enough for whoever is not refused by them', async (t) => {
  const { client, presumed } = await rig(t)
  const early = await presumed(true)
  await client.query(GRANTED)
  t.notOk((await actionsIn(early)).has('Case:Fly'))
  await t.resolves(early.hold(false))
})

await t.test('nobody is refused for want of what they were granted before they came', async (t) => {
  const { client, presumed } = await rig(t)
  const early = await presumed(true)
  await client.query(GRANTED)
  await actionsIn(early)
  await t.rejects(early.hold(true), Alone)
  t.ok((await actionsIn(await presumed(true))).has('Case:Fly'), 'the next group knows')
})

await t.test('where nothing has changed a refusal stands', async (t) => {
  const { presumed } = await rig(t)
  for (const isEarly of [true, false]) {
    const rights = await presumed(isEarly)
    await actionsIn(rights)
    await t.resolves(rights.hold(true))
  }
})

await t.test('rights that were withdrawn since they were seen do not hold', async (t) => {
  const { client, presumed } = await rig(t)
  await client.query('delete from role_actions')
  const rights = await presumed(false)
  await actionsIn(rights)
  await t.rejects(rights.hold(false), Alone)
})
