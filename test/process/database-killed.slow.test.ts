import { chmodSync } from 'node:fs'
import t, { type Test } from 'tap'
import { send } from '../../src/adapters/contract/send.js'
import { openStore } from '../../src/adapters/kysely/open-store.js'
import { importWorld } from '../../src/adapters/world-format/import-world.js'
import { readWorld } from '../../src/adapters/world-format/read-world.js'
import { startChildService } from '../support/child-service.js'
import { CLOSER, manyCases } from '../support/many-cases.js'
import { makePostgres } from '../support/postgres/server.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { signToken } from '../support/tokens.js'
import { storedIn } from '../support/world-store.js'

const CASES = 300
const WORK_EACH = 2
const AT_ONCE = 20
/** The numbers of answers after which the database is killed: the service lives through all of it. */
const KILLS = [40, 120, 200]
/** Most transactions under way are at their commit. */
const SLOW_COMMITS = ['commit_delay=20000', 'commit_siblings=1']
const authorization = `Bearer ${signToken({ user: CLOSER, expiresIn: 86_400 }, Date.now())}`

void t.test('a PostgreSQL that is killed under load, and started again', async (t) => {
  const database = await runningDatabase(t)
  const service = await startChildService(database.url, { isQuiet: true })
  t.teardown(() => service.process.kill('SIGKILL'))
  const answers: (readonly [id: number, status: number])[] = []
  const queue = Array.from({ length: CASES }, (_, index) => 1001 + index)
  const kills = [...KILLS]
  let restarted = Promise.resolve()

  const get = async (path: string) => (await send(service.url, { method: 'GET', path, headers: {} })).status
  async function killAndStart(): Promise<void> {
    await database.stop('SIGKILL')
    t.equal(await get('/health/ready'), 503, '/health/ready tells')
    t.equal(await get('/health/live'), 200, 'the service lives')
    await database.start()
    while ((await get('/health/ready')) !== 200);
    t.pass('and heals by itself')
  }
  async function closeNext(): Promise<void> {
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      const { status } = await send(service.url, {
        method: 'PATCH',
        path: `/case/${id}/close`,
        headers: { authorization },
      })
      answers.push([id, status])
      if (status === 503) await restarted
      if (status === 503) queue.push(id)
      if (answers.filter((answer) => answer[1] === 204).length >= (kills[0] ?? Infinity)) {
        kills.shift()
        restarted = restarted.then(killAndStart)
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, closeNext))
  await restarted

  const told = (status: number) => answers.filter((answer) => answer[1] === status).map(([id]) => id)
  const { cases, activities, journal } = await storedIn(database.url)
  t.strictSame(
    answers.filter(([, status]) => ![204, 400, 503].includes(status)),
    [],
    'nobody was told anything else',
  )
  t.strictSame(
    told(400).filter((id) => !told(503).includes(id)),
    [],
    'a case was closed already only where nobody could say so before',
  )
  t.equal(told(204).length + told(400).length, CASES, 'in the end every case was closed')
  t.equal(new Set([...told(204), ...told(400)]).size, CASES, 'once')
  t.ok(told(503).length > 0, `${told(503).length} were told to come again`)
  t.ok(
    cases.every(({ status }) => status === 'closed'),
    'and is',
  )
  t.ok(activities.every(({ status }) => status === 'completed'))
  const entries = journal.map((one) => `${one.kind} ${String(one.activity_id ?? one.case_id)}`)
  t.equal(new Set(entries).size, entries.length, 'nothing twice')
  t.equal(entries.length, CASES * (WORK_EACH + 1), 'and nothing half')
})

/** A database of a server of the test's own, which can be killed. */
async function runningDatabase(t: Test) {
  const folder = temporaryFolder()
  chmodSync(folder.path, 0o755)
  const database = await makePostgres(folder.path, SLOW_COMMITS)
  await database.start()
  t.teardown(async () => {
    await database.stop('SIGQUIT')
    folder.remove()
  })
  const store = await openStore(database.url)
  await importWorld(store, readWorld(bytesOf(manyCases(CASES, WORK_EACH))))
  await store.close()
  return database
}

async function* bytesOf(world: object): AsyncGenerator<Uint8Array> {
  yield Buffer.from(JSON.stringify(world))
}
