import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { listScenarios } from '../../../src/adapters/contract/verify/listed.js'
import { temporaryFolder } from '../../support/temporary-folder.js'
import { startDemo } from './demo-process.js'
import { run } from './run.js'
import { KEY, serve } from './served-world.js'

const folder = temporaryFolder()
t.teardown(() => folder.remove())

void t.test('a demo keeps the contract, in every scenario for which there is a token', async (t) => {
  const url = await startDemo(t)
  const file = join(folder.path, 'report.json')
  const { code, out, err } = await run(['verify', '--url', url, '--demo', '--output', file])
  t.strictSame({ code, err }, { code: 0, err: '' }, out)
  t.match(out, /^close +\d+ +0 +\d+$/m)
  const report = JSON.parse(readFileSync(file, 'utf8'))
  t.equal(report.scenarios.length, listScenarios({}).length)
  t.match(report, { url, failed: 0 })
  t.ok(report.passed > report.scenarios.length * 0.9, `${report.passed} of ${report.scenarios.length}`)
  const skipped = report.scenarios.filter((one: { outcome: string }) => one.outcome === 'skipped')
  const reasons = new Set(skipped.map((one: { reason: string }) => one.reason))
  t.strictSame([...reasons].sort(), ['is about the base path /core/casemgr/v3', 'no token of the caller'])
})

void t.test('scenarios that read or are refused pass, and change nothing', async (t) => {
  const { url, stored } = await serve(t, 'SQLite')
  const before = await stored()
  const { code, out, err } = await run(['verify', '--url', url, '--sign', '--world', 'situations'], { env: KEY })
  t.equal(code, 0, out + err)
  t.strictSame(await stored(), before)
})
