import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import t from 'tap'
import { temporaryFolder } from '../support/temporary-folder.js'
import { pack, ROOT, runFile } from './empty-project.js'
import { newerNode, npmInstall, versionIn, whyNot } from './runtimes.js'

/** As a user of the newest Node.js with long-term support has it: what a registry has, and no compiler. */
const MAJOR = 24

const folder = temporaryFolder()
t.teardown(() => folder.remove())
const { node, install } = newerNode(join(folder.path, 'node'), MAJOR)
const isAway = await whyNot(install())
const { file } = await pack(folder.path)
const project = join(folder.path, 'project')
const command = join(project, 'node_modules/casework/dist/bundle/main.js')
const env = { PATH: process.env['PATH'], PORT: '0' }

void t.test('installs on the Node.js of these tests, engines strictly', { skip: isAway ?? false }, async (t) => {
  t.setTimeout(600_000)
  const strict = join(folder.path, 'strict')
  // Without scripts, so that nothing is compiled here.
  const said = await npmInstall(process.execPath, strict, ['--engine-strict', '--ignore-scripts', file])
  t.notMatch(said, 'EBADENGINE')
  const [, count] = /^added (\d+) packages/m.exec(said) ?? []
  t.ok(Number(count) < 45, `${String(count)} packages`)
  t.match(versionIn(strict, 'better-sqlite3'), process.version.startsWith('v20.') ? /^12\./ : /^13\./)
})

void t.test(`Node.js ${String(MAJOR)}`, { skip: isAway ?? false }, async (t) => {
  t.setTimeout(600_000)
  await t.test('installs what brings its programs along', async (t) => {
    const begun = performance.now()
    const said = await npmInstall(node, project, ['--engine-strict', file])
    const seconds = ((performance.now() - begun) / 1_000).toFixed(1)
    console.log(`casework was installed on Node.js ${String(MAJOR)} in ${seconds} s, without a compiler`)
    t.match(said, /^added 3 packages/m)
    t.notMatch(said, /EBADENGINE|warn/)
    t.match(versionIn(project, 'better-sqlite3'), /^13\./)
  })

  await t.test('starts the demo, which keeps the contract', async (t) => {
    const demo = spawn(node, [command, 'serve', '--demo'], { env })
    t.teardown(async () => {
      if (demo.exitCode === null && demo.kill('SIGKILL')) await once(demo, 'exit')
    })
    const [line] = await once(createInterface(demo.stdout), 'line')
    const url = String(line).replace('Casework listens on ', '')
    const { stdout } = await runFile(node, [command, 'verify', '--url', url, '--demo'], { env })
    const rows = [...stdout.matchAll(/^\S.* +(\d+) +(\d+) +\d+$/gm)].map(([, kept, broken]) => [
      Number(kept),
      Number(broken),
    ])
    t.ok(rows.length > 5, stdout)
    t.ok(rows.every(([, broken]) => broken === 0))
  })

  await t.test('keeps cases in a file', async (t) => {
    const world = join(project, 'node_modules/casework/fixtures/worlds/demo.json')
    const database = { ...env, DATABASE_URL: `sqlite:${join(folder.path, 'cases.db')}` }
    await runFile(node, [command, 'import', world], { env: database })
    const { stdout } = await runFile(node, [command, 'export', '-'], { env: database })
    t.match(stdout, /"cases"|"case"/)
  })

  await t.test('runs the TypeScript client as its README says, outside the checkout', async (t) => {
    const client = join(folder.path, 'client')
    cpSync(join(ROOT, 'examples/typescript-client'), client, { recursive: true })
    const [, commands = ''] = /^```sh\n(.*?)^```$/ms.exec(readFileSync(join(client, 'README.md'), 'utf8')) ?? []
    t.match(commands, 'npm install')
    const PATH = `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}`
    const options = { cwd: client, env: { ...process.env, NODE_OPTIONS: '', PATH, CASEWORK: file } }
    const { stdout } = await runFile('bash', ['-ec', commands], options)
    t.match(stdout, /^closed 1001\n1001 is closed already\n400-910 case\/1102\/activity\/5015\n1001 closed$/m)
  })
})
