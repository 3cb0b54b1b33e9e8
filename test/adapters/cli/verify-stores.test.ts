import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { temporaryFolder } from '../../support/temporary-folder.js'
import { STORE_KINDS } from '../../support/world-store.js'
import { run } from './run.js'
import { KEY, serve } from './served-world.js'

for (const kind of STORE_KINDS) {
  void t.test(`${kind}: scenarios that read or are refused pass, and change nothing`, async (t) => {
    const { url, stored } = await serve(t, kind)
    const before = await stored()
    // Most scenarios do not depend on the store: `verify-whole.slow.test.ts` runs all of them.
    const args = ['--only', 'close/effects', '--only', 'close/preconditions', '--only', 'close/tokens']
    const { code, out, err } = await run(['verify', '--url', url, '--sign', '--world', 'situations', ...args], {
      env: KEY,
    })
    t.equal(code, 0, out + err)
    t.match(out, /changes the world, which needs a way to reset it/)
    t.notMatch(out, /no token/, 'the secret makes every token, the broken ones too')
    t.strictSame(await stored(), before)
  })
}

void t.test('only requests that the given tokens allow are sent', async (t) => {
  const folder = temporaryFolder()
  t.teardown(() => folder.remove())
  const { url } = await serve(t, 'SQLite')
  const { out: token } = await run(['token', '--user', '7'], { env: KEY })
  const { out: reading } = await run(['token', '--user', '7', '--scope', 'core.casemgr.read'], { env: KEY })
  const file = join(folder.path, 'tokens.json')
  writeFileSync(file, JSON.stringify([{ user: '7', scope: 'core.casemgr.read', token: reading.trim() }]))
  const args = [
    'verify',
    '--url',
    url,
    '--token',
    `user/7=${token.trim()}`,
    '--only',
    'close/tokens',
    '--only',
    'close/order',
    '--format',
    'json',
  ]
  const { code, out, err } = await run([...args, '--tokens', file])
  t.equal(code, 0, out + err)
  const { scenarios } = JSON.parse(out)
  const outcomeOf = (name: string) => scenarios.find((one: { name: string }) => one.name.endsWith(name))
  t.match(outcomeOf('4 tokens: no token'), { outcome: 'passed' })
  t.match(
    scenarios.find((one: { detail?: string }) => one.detail === 'user 11'),
    { reason: 'no token of the caller' },
  )
  t.notMatch(out, token.trim())
})
