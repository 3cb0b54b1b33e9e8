import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { send } from '../../../src/adapters/contract/send.js'
import { startChildService } from '../../support/child-service.js'
import { CLOSER, manyCases } from '../../support/many-cases.js'
import { bareDatabase } from '../../support/postgres/database.js'
import { temporaryFolder } from '../../support/temporary-folder.js'
import { signToken } from '../../support/tokens.js'
import { STORE_KINDS, type StoreKind } from '../../support/world-store.js'
import { run } from './run.js'

const authorization = `Bearer ${signToken({ user: CLOSER, expiresIn: 86_400 }, Date.now())}`
const folder = temporaryFolder()
t.teardown(folder.remove)

/** The address of a database without tables. */
async function bare(t: Test, kind: StoreKind): Promise<string> {
  if (kind === 'SQLite') return `sqlite:${join(t.testdir(), 'new.db')}`
  const { url, drop } = await bareDatabase()
  t.teardown(drop)
  return url
}

for (const kind of STORE_KINDS) {
  void t.test(`${kind}: migrate, then fill, then reset`, async (t) => {
    const DATABASE_URL = await bare(t, kind)
    const env = { DATABASE_URL }
    const migrated = await run(['migrate'], { env })
    t.match(migrated, {
      code: 0,
      out: /^Brought up to date: 0001-casework, 0002-closing-script, 0003-webhooks\.\n$/,
      err: '',
    })
    t.strictSame(await run(['migrate'], { env }), { code: 0, out: 'The tables were up to date.\n', err: '' })
    const fresh = await run(['export'], { env })
    t.match(fresh, { code: 0, out: '' })

    const world = JSON.stringify({ ...manyCases(3), ...WITH_WEBHOOK })
    t.match(await run(['import', '-'], { env, input: world }), { code: 0 })
    const service = await startChildService(DATABASE_URL.replace(/^sqlite:/, ''))
    const sent = { method: 'PATCH', path: '/case/1001/close', headers: { authorization } }
    t.equal((await send(service.url, sent)).status, 204)

    const whole = await run(['export'], { env })
    const inUse = { code: 1, out: '', err: 'casework: The database is in use: stop the service first.\n' }
    t.strictSame(await run(['reset', '--yes'], { env }), inUse)
    service.process.kill('SIGTERM')
    await service.exited
    t.match(await run(['reset'], { env }), { code: 2, out: '', err: /^casework: This deletes everything in .+ --yes/ })
    t.strictSame(await run(['export'], { env }), whole, 'nothing has gone so far')

    // The rest of an address may hold a password.
    const deleted = `Deleted everything in ${DATABASE_URL.replace(/\?.*/, '')}.\n`
    t.strictSame(await run(['reset', '--yes'], { env }), { code: 0, out: deleted, err: '' })
    t.strictSame(await run(['export'], { env }), fresh, 'as new, the numbers of the journal too')

    const missing = await run(['reset', '--yes', '--world', join(folder.path, 'none')], { env })
    t.match(
      missing,
      { code: 1, out: '', err: /^casework: There is no .+none\.\n$/ },
      'a world that is not there deletes nothing',
    )
    const again = await run(['reset', '--yes', '--world', '-'], { env, input: whole.out })
    t.equal(again.out, `${deleted}Imported ${COUNTS}.\n`, again.err)
    t.strictSame(await run(['export'], { env }), whole, 'a world and a journal can be given for it')
    const restarted = await startChildService(DATABASE_URL.replace(/^sqlite:/, ''))
    t.equal((await send(restarted.url, { ...sent, path: '/case/1002/close' })).status, 204)
    restarted.process.kill('SIGTERM')
    await restarted.exited
  })
}

const COUNTS = '1 department, 1 role, 1 queue, 1 user, 1 client, 1 webhook, 3 cases, 6 activities, 3 journal entries'

void t.test('the guard of the journal is back', async (t) => {
  const { default: Database } = await import('better-sqlite3')
  const file = join(folder.path, 'guarded.db')
  const env = { DATABASE_URL: `sqlite:${file}` }
  await run(['migrate'], { env })
  const empty = new Database(file)
  empty.exec('vacuum')
  empty.close()
  const size = readFileSync(file).length
  await run(['import', '-'], { env, input: JSON.stringify(manyCases(2_000)) })
  await run(['reset', '--yes'], { env })
  t.equal(readFileSync(file).length, size, 'and the file is small again')
  const database = new Database(file)
  database.exec("insert into journal (at, actor, kind, department_id) values (0, 'user/7', 'case_closed', 1)")
  t.throws(() => database.exec('delete from journal'), /append-only/)
  t.strictSame(database.prepare('select seq from journal').pluck().all(), [1])
  database.close()
})
const WITH_WEBHOOK = {
  clients: [{ id: 1, name: 'Sync', type: 'API' }],
  webhooks: [{ id: 1, client: 1, url: 'https://crm.example/hooks' }],
}
