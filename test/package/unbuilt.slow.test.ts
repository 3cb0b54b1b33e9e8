import { cpSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { BARE_NODE } from '../support/bare-node.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { installInto, pack, ROOT, runFile } from './empty-project.js'

const ADVICE = 'The SQLite library is not built for this Node.js. Run `npm rebuild better-sqlite3`.'

void t.test('a project that was installed without scripts is told what to run', async (t) => {
  const folder = temporaryFolder()
  t.teardown(() => folder.remove())
  const project = join(folder.path, 'project')
  await installInto(project, await pack(folder.path))
  const modules = join(project, 'node_modules')
  const library = join(modules, 'better-sqlite3')
  rmSync(library)
  const theirs = join(ROOT, 'node_modules/better-sqlite3')
  cpSync(theirs, library, { recursive: true, filter: (path) => !path.startsWith(join(theirs, 'build')) })
  for (const name of ['bindings', 'file-uri-to-path']) {
    symlinkSync(join(ROOT, 'node_modules', name), join(modules, name), 'junction')
  }
  const failed = (...args: string[]) =>
    runFile('env', [...BARE_NODE, ...args], { cwd: project, env: { PATH: process.env['PATH'], PORT: '0' } }).catch(
      (error: unknown) => error,
    )
  const command = join(modules, 'casework/dist/bundle/main.js')
  t.match(await failed(command, 'serve', '--demo'), { code: 1, stderr: `casework: ${ADVICE}\n` })
  t.match(await failed('-e', 'require("casework/testing")'), { code: 1, stderr: `Error: ${ADVICE}` })
})
