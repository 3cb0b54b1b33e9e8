import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { temporaryFolder } from '../support/temporary-folder.js'

const SCRIPT = join(import.meta.dirname, '../../../scripts/prune-dist.js')
const NOBODY = 65_534
const folder = temporaryFolder()
t.teardown(folder.remove)
const build = (uid?: number) =>
  spawnSync(process.execPath, [SCRIPT], { cwd: folder.path, encoding: 'utf8', ...(uid !== undefined && { uid }) })

void t.test('a checkout that cannot be written is said in one line', { skip: process.getuid?.() !== 0 }, (t) => {
  chmodSync(folder.path, 0o755)
  const said = `A build writes into ${join(folder.path, 'dist')}, which cannot be written.\n`
  t.match(build(NOBODY), { status: 1, stdout: '', stderr: said }, 'there is no dist yet')
  mkdirSync(join(folder.path, 'dist'))
  t.match(build(NOBODY), { status: 1, stdout: '', stderr: said }, 'dist is of somebody else')
  t.end()
})

void t.test('what has lost its source is removed', (t) => {
  mkdirSync(join(folder.path, 'dist/src'), { recursive: true })
  mkdirSync(join(folder.path, 'src'))
  for (const file of ['dist/src/kept.js', 'src/kept.ts', 'dist/src/lost.js', 'dist/src/lost.d.ts'])
    writeFileSync(join(folder.path, file), '')
  t.match(build(), { status: 0, stderr: '' })
  t.strictSame(spawnSync('ls', [join(folder.path, 'dist/src')], { encoding: 'utf8' }).stdout, 'kept.js\n')
  t.end()
})
