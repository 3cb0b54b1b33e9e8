import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { FIXTURES } from '../support/fixtures.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { installInto, pack, runFile } from './empty-project.js'
import { newerNode, npmInstall, whyNot } from './runtimes.js'

/** The newer ones; the oldest is the one that these tests run on, where SQLite would have to be compiled otherwise. */
const NEWER = [22, 24]
const OURS = Number(process.versions.node.split('.')[0])

/** The two files of a kind, for a runner that takes no pattern. */
const filesOf = (kind: string, ending: string) => ['one', 'two'].map((name) => `${kind}-${name}.test.${ending}`)

/** How each runner runs two files of two tests, and says that it has. */
const RUNNERS = [
  [
    'Jest, CommonJS',
    ['{jest/bin/jest.js}', '--runInBand', '--testMatch', '**/*.test.cjs'],
    /^Tests: +4 passed, 4 total$/m,
  ],
  [
    'Jest, ES modules',
    ['--experimental-vm-modules', '{jest/bin/jest.js}', '--runInBand', '--testMatch', '**/*.test.mjs'],
    /^Tests: +4 passed, 4 total$/m,
  ],
  ['vitest', ['{vitest/vitest.mjs}', 'run', '--globals', '.test.mjs'], /Tests +4 passed \(4\)/],
  ['node:test, CommonJS', ['--test', '--test-reporter=tap', ...filesOf('commonjs', 'cjs')], /^# pass 4$/m],
  ['node:test, ES modules', ['--test', '--test-reporter=tap', ...filesOf('modules', 'mjs')], /^# pass 4$/m],
  ['Mocha, CommonJS', ['{mocha/bin/mocha.js}', '*.test.cjs'], /^ *4 passing/m],
  ['Mocha, ES modules', ['{mocha/bin/mocha.js}', '*.test.mjs'], /^ *4 passing/m],
] as const

const folder = temporaryFolder()
t.teardown(() => folder.remove())
// Packages are looked for upwards: all projects below share the runners.
const runners = join(folder.path, 'node_modules')
cpSync(join(FIXTURES, 'runners/package.json'), join(folder.path, 'package.json'))
const isAway = await whyNot(npmInstall(process.execPath, folder.path, ['--ignore-scripts']))
const packed = await pack(folder.path)

void t.test('a test of a user passes', { skip: isAway ?? false }, async (t) => {
  t.setTimeout(600_000)
  await t.test(`on Node.js ${String(OURS)}`, async (t) => {
    const project = join(folder.path, 'ours')
    await installInto(project, packed, join(FIXTURES, 'runners'))
    await runAll(t, process.execPath, project)
  })
  for (const major of NEWER.filter((major) => major !== OURS)) {
    await t.test(`on Node.js ${String(major)}`, async (t) => {
      const { node, install } = newerNode(join(folder.path, `node-${String(major)}`), major)
      const isAway = await whyNot(install())
      if (isAway !== null) {
        t.pass('this Node.js', { skip: isAway })
        return
      }
      const project = join(folder.path, `on-${String(major)}`)
      await npmInstall(node, project, ['--engine-strict', packed.file])
      for (const file of readdirSync(join(FIXTURES, 'runners'))) {
        if (file !== 'package.json') cpSync(join(FIXTURES, 'runners', file), join(project, file))
      }
      await runAll(t, node, project)
    })
  }
})

async function runAll(t: Test, node: string, project: string): Promise<void> {
  for (const [runner, args, sign] of RUNNERS) {
    const words = args.map((word) => word.replace(/^\{(.*)\}$/, (_all, path: string) => join(runners, path)))
    const options = { cwd: project, env: { PATH: process.env['PATH'], NO_COLOR: '1' }, timeout: 60_000 }
    const said = await runFile(node, words, options).then(
      ({ stdout, stderr }) => stdout + stderr,
      (error: unknown) => `${String(error)}\n${(error as { stdout?: string }).stdout ?? ''}`,
    )
    t.match(said, sign, runner)
    t.notMatch(said, 'did not exit', `${runner}: nothing stays behind`)
  }
}
