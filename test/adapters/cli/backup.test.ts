import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import t from 'tap'
import { send } from '../../../src/adapters/contract/send.js'
import { startChildService } from '../../support/child-service.js'
import { CLOSER, manyCases } from '../../support/many-cases.js'
import { readStored } from '../../support/stored.js'
import { temporaryFolder } from '../../support/temporary-folder.js'
import { signToken } from '../../support/tokens.js'
import { writeWorldFile } from '../../support/world-file.js'
import { run } from './run.js'

const CASES = 20_000
const CLOSERS = 4
const authorization = `Bearer ${signToken({ user: CLOSER, expiresIn: 86_400 }, Date.now())}`
const folder = temporaryFolder()
t.teardown(folder.remove)
const at = (name: string) => join(folder.path, name)

void t.test('a copy of a file that a service is writing to', async (t) => {
  const file = at('live.db')
  await writeWorldFile(manyCases(CASES, 1), file)
  const service = await startChildService(file)
  const answered: number[] = []
  let next = 1001
  let stop = false
  async function closer(): Promise<void> {
    while (!stop && next < 1001 + CASES) {
      const id = next++
      const sent = { method: 'PATCH', path: `/case/${String(id)}/close`, headers: { authorization } }
      if ((await send(service.url, sent)).status === 204) answered.push(id)
    }
  }
  const closers = Array.from({ length: CLOSERS }, closer)
  // The first answers come while no backup is running yet.
  await Promise.race([closers[0], until(() => answered.length >= 50)])

  for (const name of ['first.db', 'second.db']) {
    const before = [...answered]
    const { code, out, err } = await run(['backup', at(name)], { env: { DATABASE_URL: `sqlite:${file}` } })
    t.strictSame({ code, err }, { code: 0, err: '' })
    t.match(out, /^Copied [\d,]+ bytes to .+; the copy is sound\.\n$/)
    t.ok(answered.length > before.length, 'closes went on meanwhile')
    checkCopy(at(name), before)
  }
  stop = true
  await Promise.all(closers)
  t.ok(answered.length < CASES, 'the closers had work to the end')
  service.process.kill('SIGTERM')
  await service.exited

  /** Whether a copy is sound, holds the invariant, and has every close that was answered before it began. */
  function checkCopy(copy: string, before: readonly number[]): void {
    const database = new Database(copy, { readonly: true })
    t.strictSame(database.pragma('integrity_check'), [{ integrity_check: 'ok' }])
    t.strictSame(database.pragma('foreign_key_check'), [])
    database.close()
    const { cases, activities, journal } = readStored(copy)
    const closed = new Set(cases.filter(({ status }) => status === 'closed').map(({ id }) => id))
    t.ok(before.length > 0 && before.every((id) => closed.has(id)), 'closes answered before are in it')
    const halves = activities.filter((one) => closed.has(Number(one.case_id)) !== (one.status === 'completed'))
    t.strictSame(halves, [], 'every close is in it wholly or not at all')
    t.equal(journal.length, 2 * closed.size, 'with its journal')
  }
})

void t.test('a service runs on a copy', async (t) => {
  const file = at('world.db')
  await writeWorldFile(manyCases(2), file)
  t.match(await run(['backup', at('copy.db')], { env: { DATABASE_URL: `sqlite:${file}` } }), { code: 0 })
  const service = await startChildService(at('copy.db'))
  const sent = { method: 'PATCH', path: '/case/1001,1002/close', headers: { authorization } }
  t.equal((await send(service.url, sent)).status, 204)
  service.process.kill('SIGTERM')
  t.equal(await service.exited, 0)
  t.equal(readStored(file).journal.length, 0, 'and the original knows nothing of it')
})

void t.test('refused commands', async (t) => {
  const file = at('refused.db')
  await writeWorldFile('demo', file)
  const env = { DATABASE_URL: `sqlite:${file}` }
  writeFileSync(at('there'), 'precious')
  t.match(await run(['backup', at('there')], { env }), { code: 1, out: '', err: /never replaces one\.\n$/ })
  t.equal(readFileSync(at('there'), 'utf8'), 'precious')
  writeFileSync(at('cut.partial'), 'half')
  t.match(await run(['backup', at('cut')], { env }), { code: 0 }, 'a file of somebody else is not in the way')
  t.equal(readFileSync(at('cut.partial'), 'utf8'), 'half')
  t.match(await run(['backup', at('no/such')], { env }), {
    code: 1,
    out: '',
    err: /^casework: There is no folder .+no\.\n$/,
  })
  const damaged = readFileSync(file)
  damaged.fill(7, 8_192, 16_384)
  writeFileSync(at('damaged.db'), damaged)
  const told = await run(['backup', at('of-damaged')], { env: { DATABASE_URL: `sqlite:${at('damaged.db')}` } })
  t.match(told, { code: 1, out: '', err: /^casework: .*(malformed|not sound)/ })
  t.notOk(existsSync(at('of-damaged')))
  t.strictSame(
    readdirSync(folder.path).filter((name) => name.endsWith('.partial')),
    ['cut.partial'],
  )
  const postgres = await run(['backup', at('x')], { env: { DATABASE_URL: 'postgres://a@127.0.0.1:1/b' } })
  t.match(postgres, { code: 2, out: '', err: /see docs\/backup\.md/ })
})

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(setImmediate)
}
