import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { FIXTURES } from '../support/fixtures.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const RUNNER = join(FIXTURES, '../scripts/run-tests.js')
const passes = "console.log('TAP version 14\\nok 1 - first\\nok 2 - second\\n1..2')"
const fails = "console.log('TAP version 14\\nok 1 - first\\nnot ok 2 - second\\n1..2'); process.exitCode = 1"

/** The output of the runner for test files, which are given by their names. */
function ran(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const folder = temporaryFolder()
  t.teardown(folder.remove)
  const place = join(folder.path, 'dist/test')
  mkdirSync(place, { recursive: true })
  for (const [name, source] of Object.entries(files)) writeFileSync(join(place, `${name}.test.js`), source)
  const { status, stdout } = spawnSync(process.execPath, [RUNNER, ...args], { cwd: folder.path, encoding: 'utf8' })
  return { status, out: stdout, last: stdout.trimEnd().split('\n').at(-1) }
}

t.match(ran({ one: passes, other: passes }), { status: 0, last: '4 passed, 0 failed' }, 'all pass')
t.match(
  ran({ one: passes, other: fails }),
  { status: 1, last: '3 passed, 1 failed', out: /FAILED .*other\.test\.js > second/ },
  'one fails',
)
t.match(
  ran({ one: `${passes}; process.exitCode = 3` }),
  { status: 1, last: '2 passed, 1 failed', out: /FAILED .*one\.test\.js ended with 3/ },
  'a file that ends with an error after its last assertion',
)
t.match(
  ran({ one: `${passes}; setImmediate(() => process.kill(process.pid, 'SIGKILL'))` }),
  { status: 1, last: '2 passed, 1 failed', out: /ended with SIGKILL/ },
  'a file that is killed',
)
t.match(
  ran({ one: "console.log('TAP version 14\\nok 1 - first')" }),
  { status: 1, last: /^1 passed, [1-9] failed$/ },
  'a file that does not come to its plan',
)
t.match(ran({}), { status: 1, last: '0 passed, 0 failed' }, 'no tests are no success')

const both = { 'a.slow': fails, b: passes }
t.match(ran(both), { status: 0, last: '2 passed, 0 failed', out: /npm run test:slow/ }, 'the slow ones are left out')
t.match(ran(both, 'slow'), { status: 1, last: '1 passed, 1 failed' }, 'and run alone')
t.match(ran(both, 'test/b.test.ts'), { status: 0, last: '2 passed, 0 failed' }, 'a file by its source')
